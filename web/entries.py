"""Lists and pages of organisations, publications, taskforces, transfers and strategies."""

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from web.addresses import FOLDERS, entry_address
from web.entry_lists import list_view
from web.entry_page import entry_view, find_entry
from web.missing import MissingError, missing_entry
from web.site import current_site

bp = Blueprint("entries", __name__)

_FOLDER = f"/<any({', '.join(FOLDERS.values())}):folder>"


@bp.get(_FOLDER)
def listing(folder: str) -> str:
    """Show all entries of a kind."""
    kind = next(kind for kind, name in FOLDERS.items() if name == folder)
    return render_template("entries/index.html", view=list_view(kind, current_site()))


@bp.get(f"{_FOLDER}/<slug>")
def show(folder: str, slug: str) -> str | Response:
    """Show an entry."""
    site = current_site()
    entry = find_entry(folder, slug, site)
    if entry is not None:
        view = entry_view(entry, site, request.base_url)
        return render_template("entries/show.html", view=view)
    lower = find_entry(folder, slug.lower(), site)
    if lower is not None:
        return redirect(entry_address(lower), code=301)
    raise MissingError(missing_entry(folder, slug, site))
