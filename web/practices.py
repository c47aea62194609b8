"""The search for practices, and the page of each."""

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from web import query_args
from web.addresses import practice_address, search_address
from web.missing import MissingError, missing_practice
from web.practice_page import practice_view
from web.results_page import results_view
from web.site import current_site

bp = Blueprint("practices", __name__)


@bp.get("/practices")
def index() -> str | Response:
    """Show what a question finds. What the form of years sends moves to its one address."""
    site = current_site()
    query, bad = query_args.parse(request.args, site.legal_values)
    if not bad and any(name in request.args for name in query_args.YEAR_FORM):
        return redirect(search_address(query))
    view = results_view(query, bad, site)
    page = "practices/index.html" if view.total else "practices/empty.html"
    return render_template(page, view=view)


@bp.get("/practices/<practice_id>")
def show(practice_id: str) -> str | Response:
    """Show a practice."""
    site = current_site()
    practice = site.library.practices.get(practice_id)
    if practice is not None:
        view = practice_view(practice, site, request.base_url)
        return render_template("practices/show.html", view=view)
    if practice_id.lower() in site.library.practices:
        return redirect(practice_address(practice_id.lower()), 301)
    raise MissingError(missing_practice(practice_id, site))
