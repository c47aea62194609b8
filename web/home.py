"""The first page: search, the map, and ways in."""

from flask import Blueprint, render_template

from web.home_page import home_view
from web.site import current_site

bp = Blueprint("home", __name__)


@bp.get("/")
def index() -> str:
    """Show what there is and where to begin."""
    return render_template("home/index.html", view=home_view(current_site()))
