create schema cfg;
