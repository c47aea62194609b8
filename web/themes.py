"""The list of themes, and the page of each."""

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from web.addresses import theme_address
from web.missing import MissingError, missing_theme
from web.site import current_site
from web.theme_page import theme_view, themes_view

bp = Blueprint("themes", __name__)


@bp.get("/themes")
def index() -> str:
    """Show the tree of themes with what each is about."""
    return render_template("themes/index.html", view=themes_view(current_site()))


@bp.get("/themes/<theme>")
def show(theme: str) -> str | Response:
    """Show a theme and its practices by country."""
    site = current_site()
    known = site.library.vocabularies["themes"].by_id
    if theme in known:
        return render_template("themes/show.html", view=theme_view(known[theme], site))
    if theme.lower() in known:
        return redirect(theme_address(theme.lower()), 301)
    raise MissingError(missing_theme(theme, site))
