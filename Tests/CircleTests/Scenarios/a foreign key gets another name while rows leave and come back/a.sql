CREATE SCHEMA cfg;
CREATE TABLE cfg.orders (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE cfg.orders_1 PARTITION OF cfg.orders FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE cfg.line (order_id int, at date, CONSTRAINT of_order FOREIGN KEY (order_id, at) REFERENCES cfg.orders);
CREATE TABLE cfg.note (order_id int, at date, CONSTRAINT on_order FOREIGN KEY (order_id, at) REFERENCES cfg.orders);
INSERT INTO cfg.orders VALUES (1, '2024-05-01');
INSERT INTO cfg.line VALUES (1, '2024-05-01');
INSERT INTO cfg.note VALUES (1, '2024-05-01');
