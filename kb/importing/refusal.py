"""Why a document is not read."""


class RefusedError(Exception):
    """A document that is not imported. The message goes on after its name: `is encrypted; ...`."""
