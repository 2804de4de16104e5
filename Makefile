# What a newcomer needs is `make run` and `make test`. Steps longer than a line are scripts in `.ci/`.

TARGET := $(or $(CARGO_TARGET_DIR),target)
EDITION := $(TARGET)/edition/directory.db
NODE_MODULES := ui/node_modules/.package-lock.json
# What a display needs beyond the program, where there is none.
HIDDEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,drive)
# One line for each of 400 crates is for those who watch.
QUIET := $(shell [ -t 2 ] || echo --quiet)

.PHONY: help run test pictures lint bench bench-lookup soak types deb build
.DEFAULT_GOAL := help

help: ## Print this list.
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 24

run: ## Build the app and start it on the packaged edition. With no display: look once, and save a picture.
	@.ci/packages build show $(HIDDEN)
	@$(MAKE) --no-print-directory build
	@$(MAKE) --no-print-directory $(EDITION)
	@.ci/start $(EDITION)

test: ## Run every test: Rust, user interface, and the real window under a virtual display.
	@.ci/packages build show drive trial
	@.ci/step "Real parts: an S3 server, the reference TUF" .ci/python
	@$(MAKE) --no-print-directory $(NODE_MODULES)
	@.ci/step "User interface: types" npm --prefix ui run --silent check
	@.ci/step "User interface: tests" npm --prefix ui run --silent test
	@.ci/step "Rust: build" cargo test --workspace --no-run $(QUIET)
	@.ci/step "Rust and the real window: tests" cargo test --workspace --quiet

pictures: ## Picture every page in headless Chromium, in six languages, and say which are no longer as they were the last time.
	@.ci/packages build show drive
	@$(MAKE) --no-print-directory $(NODE_MODULES)
	@.ci/pictures

lint: ## Check format, clippy, licences and sources of the crates.
	@.ci/packages build
	@.ci/lint

bench: ## Measure.
	@.ci/packages build show drive rivals
	@.ci/bench

bench-lookup: ## Measure the lookup: accuracy by class, times, rivals.
	@.ci/bench-lookup

soak: ## Sweep every fault finely, kill at every write, and bring 200 readers through a year of editions: an hour.
	@.ci/packages build trial
	@.ci/python
	@.ci/soak

types: ## Write ui/src/bridge/types.ts and the samples of its tests again from Rust.
	@VALISE_WRITE_TYPES=1 cargo test --workspace --quiet --lib of_rust

deb: ## Build the Debian package and start it, with the packaged edition in it (ROOT=root.json SOURCE=URL: a publisher's, and whom to trust).
	@.ci/packages build drive
	@ROOT="$(ROOT)" SOURCE="$(SOURCE)" FROM="$(FROM)" .ci/deb

build: $(NODE_MODULES)
	@.ci/step "Building the program" cargo build --workspace $(QUIET)

$(EDITION): $(NODE_MODULES) $(TARGET)/debug/valise $(wildcard fixtures/facts/*)
	@.ci/edition $@
	@.ci/fonts $(TARGET)/edition/fonts

$(NODE_MODULES): ui/package-lock.json
	@.ci/step "Fetching the packages of the user interface" npm --prefix ui ci --no-audit --no-fund --loglevel=error
