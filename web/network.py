"""What the network of platforms records of itself: a page that leads to all kinds of entries."""

from flask import Blueprint, render_template

from web.network_page import network_view
from web.site import current_site

bp = Blueprint("network", __name__)


@bp.get("/network")
def index() -> str:
    """Show the page."""
    return render_template("network/index.html", view=network_view(current_site()))
