-- plumb:      1
-- revision:   20261121142147
-- revises:    20261121142131
-- message:    experience, levels and recruitment
-- created:    2026-11-21T14:21:47Z
-- loses:      down drops table cfg.application with what was written to it
-- loses:      down drops table cfg.application_answer with what was written to it
-- loses:      down drops table cfg.level_reward with what was written to it
-- loses:      down drops table cfg.level_rule with what was written to it
-- loses:      down drops table cfg.member_experience with what was written to it
-- loses:      down drops table cfg.opening with what was written to it
-- loses:      on the way down, label `recruiter` of cfg.role_purpose goes
-- seal:       sha256:ec9c5e9bd750db9bf66e217c41954fc4dbfedfbd58f35c12719c642ce24b3e25

-- step 1: transaction
-- AccessExclusive on cfg.application, no rewrite
-- AccessExclusive on cfg.application_answer, no rewrite
-- AccessExclusive on cfg.guild, no rewrite
-- AccessExclusive on cfg.guild_role, all rows are written anew
-- AccessExclusive on cfg.level_reward, no rewrite
-- AccessExclusive on cfg.level_rule, no rewrite
-- AccessExclusive on cfg.member, no rewrite
-- AccessExclusive on cfg.member_experience, no rewrite
-- AccessExclusive on cfg.opening, no rewrite
DROP VIEW cfg.leaderboard;

DROP INDEX cfg.application_one_pending_idx;

DROP INDEX cfg.application_state_idx;

DROP INDEX cfg.member_experience_place_idx;

DROP INDEX cfg.opening_title_idx;

ALTER TYPE cfg.role_purpose RENAME TO role_purpose__old;

CREATE TYPE cfg.role_purpose AS ENUM ('moderator', 'helper', 'member');

ALTER TABLE cfg.guild_role ALTER COLUMN purpose SET DATA TYPE cfg.role_purpose USING purpose::text::cfg.role_purpose;

DROP TYPE cfg.role_purpose__old;

DROP TABLE cfg.application_answer;

DROP TABLE cfg.application;

DROP TYPE cfg.application_state;

DROP TABLE cfg.level_reward;

DROP TABLE cfg.level_rule;

DROP TABLE cfg.member_experience;

DROP FUNCTION cfg.level_of(bigint);

DROP TABLE cfg.opening;
