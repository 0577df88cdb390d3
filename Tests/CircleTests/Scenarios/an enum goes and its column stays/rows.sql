-- after: team
SELECT plan FROM cfg.tenant
