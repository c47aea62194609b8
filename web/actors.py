"""The sides of the helix, and the page of each."""

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from web.actor_page import actor_view, actors_view
from web.addresses import actor_address
from web.helix_mark import SIDES
from web.missing import Missing, MissingError
from web.site import current_site

bp = Blueprint("actors", __name__)


@bp.get("/actors")
def index() -> str:
    """Show the sides of the helix and how often each is named."""
    return render_template("actors/index.html", view=actors_view(current_site()))


@bp.get("/actors/<side>")
def show(side: str) -> str | Response:
    """Show who the actors on one side are, and what they take part in."""
    if side in SIDES:
        return render_template("actors/show.html", view=actor_view(side, current_site()))
    if side.lower() in SIDES:
        return redirect(actor_address(side.lower()), 301)
    raise MissingError(Missing("The helix has no such side.", actors_view(current_site()).links))
