# The commands of the project. `make serve` and `make test` set up what they need.

PORT ?= 8000
LOCK = .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --quiet --upgrade

.PHONY: serve test test-quick lint format bench lock clean

serve:  ## Serve the site on http://127.0.0.1:$(PORT)
	@scripts/venv.sh requirements/serve.txt
	@.venv/bin/kb serve --port $(PORT)

test:  ## Run every test; REQUIRE_ALL=1 lets none be skipped
	@scripts/venv.sh requirements/dev.txt
	@scripts/browser.sh
	.venv/bin/pytest -n 2

test-quick:  ## Run the tests that take no more than a moment
	@scripts/venv.sh requirements/dev.txt
	.venv/bin/pytest -m "not slow and not browser"

lint:  ## Check style, types and content
	@scripts/venv.sh requirements/dev.txt
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/kb check --strict

format:  ## Put the code in its form
	@scripts/venv.sh requirements/dev.txt
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench:  ## Measure from YAML to first page, with 10,000 generated entries
	@scripts/venv.sh requirements/dev.txt
	.venv/bin/python -m benchmarks.first_page

lock:  ## Write the lock files anew, with the newest versions that fit pyproject.toml
	@scripts/venv.sh requirements/dev.txt
	$(LOCK) --group build -o requirements/serve.txt
	$(LOCK) --group dev -o requirements/dev.txt

clean:  ## Remove what the commands made
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
