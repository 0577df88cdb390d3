-- after: a b 2
SELECT concat_ws(' ', (memo).body, (stickers[1]).body, (stickers[1]).id) FROM cfg.board
