# make run      build for release and open the sample plan
# make test     lint, build, and run every test
# make install  put the program, without need of Swift's libraries, into PREFIX
# make simulate let a thousand writers synchronise over eighteen months, and say what it took
# make bench    compare Cinco with a bare C ncurses table, in one run
PREFIX ?= /usr/local
# A fixed address saves the start some thousand relocations (2 of 14 ms here), and no search path of its own spares it
# forty looks for libraries where none are.
RELEASE = swift build -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -Xclang-linker -Xswiftc -no-pie \
	--product cinco

.PHONY: run build test lint install uninstall bench simulate clean setup

setup:
	@.ci/setup

build: setup
	$(RELEASE)

run: build
	@"$$($(RELEASE) --show-bin-path)/cinco" sample

lint: setup
	swift format lint --strict --recursive Sources Themes Tests Benchmarks Package.swift

test:
	@.ci/setup tmux ncurses-term procps chromium fonts-dejavu-core git openssh-client openssh-server
	$(MAKE) lint
	swift build --build-tests
	swift test --skip-build

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 "$$($(RELEASE) --show-bin-path)/cinco" "$(DESTDIR)$(PREFIX)/bin/cinco"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/cinco"

bench: build
	@.ci/setup python3 gcc
	Benchmarks/run "$$($(RELEASE) --show-bin-path)/cinco"

# A thousand writers over eighteen months; takes most of an hour and some ten gigabytes.
WRITERS ?= 1000
SYNCS ?= 6
simulate: setup
	@.ci/setup git
	swift build -c release --product Simulation
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		"$$(swift build -c release --show-bin-path)/Simulation" $(WRITERS) $(SYNCS) "$$folder"

clean:
	swift package clean
