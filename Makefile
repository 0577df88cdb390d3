# make demo    shows the main job, step by step, on this repository's own models
# make test    runs every test
# make build   builds the tool: .build/release/plumb

SWIFT ?= swift
SOURCES := $(wildcard Sources Tests Benchmarks Package.swift)

.PHONY: help demo test build install-dependencies format lint

help:
	@sed -n 's/^# //p' Makefile

demo: build
	scripts/demo.sh .build/release/plumb

test: install-dependencies
	$(SWIFT) test

build: install-dependencies
	$(SWIFT) build -c release --product plumb

install-dependencies:
	@SWIFT="$(SWIFT)" scripts/install-dependencies.sh

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
