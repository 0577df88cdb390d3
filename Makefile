# make demo    shows the main job, step by step, on this repository's own models
# make test    runs every test
# make test-matrix   runs those that depend on the server's version on PostgreSQL 16 and 18, too
# make build   builds the tool: .build/release/plumb
# make reference   writes the documentation that is made from the code
# make benchmark   measures it beside pg_dump, migra and Alembic: docs/performance.md
#
# Each installs what is missing first. What swift keeps stays below .build; `make clean` removes it.

export SWIFT ?= swift
swift := scripts/swift.sh
sources := $(wildcard Sources Tests Benchmarks Package.swift)

.PHONY: help demo benchmark test test-matrix build build-tests reference soak install-dependencies format lint clean

help:
	@sed -n 's/^# \{0,1\}//p' Makefile

demo: build
	@scripts/demo.sh .build/release/plumb

test: install-dependencies
	@$(swift) test

test-matrix: build-tests
	@scripts/test-matrix.sh

build: install-dependencies
	@$(swift) build -c release --product plumb

SIZES ?= 100,500,2000
RUNS ?= 5
benchmark: build
	@Benchmarks/run.py --plumb .build/release/plumb --sizes $(SIZES) --runs $(RUNS)

build-tests: install-dependencies
	@$(swift) build --build-tests

# What is generated from the code's own descriptions: docs/objects.md, docs/red-flags.md, the tables of docs/models.md,
# plumb.schema.json. The tests fail where they are out of date.
reference: install-dependencies
	@PLUMB_WRITE_DOCS=1 $(swift) test --filter 'ReferenceTests|pageIsRendered'

# Random schemas and random edits, there and back, as plans and as revisions: ROUNDS of each from SEED on. Both states of
# a round that fails are kept below .build/soak.
soak: install-dependencies
	@PLUMB_SOAK_ROUNDS=$(or $(ROUNDS),1000) PLUMB_SOAK_SEED=$(or $(SEED),1) $(swift) test --filter SoakTests

install-dependencies:
	@scripts/install-dependencies.sh

format:
	@$(swift) format --in-place --parallel --recursive $(sources)

lint:
	@$(swift) format lint --strict --parallel --recursive $(sources)

clean:
	rm -rf .build
