-- after: lx ly|(ay,ax,)|px py|(by,bx,),-|cx cy|jx jy
select concat_ws('|', ((line).start).x || ' ' || ((line).start).y, (line).stops[1], (place).x || ' ' || (place).y, array_to_string(points, ',', '-'), (select string_agg((at).x || ' ' || (at).y, '|' order by (at).x) from cfg.base)) from cfg.map
