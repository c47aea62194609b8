"""The Flask app: pages, forms of address, wording. It shows what kb and indexer know."""

from datetime import timedelta

from flask import Flask
from jinja2 import StrictUndefined

from web import (
    about,
    actors,
    countries,
    entries,
    errors,
    home,
    network,
    practices,
    suggest,
    themes,
)
from web.headers import send_headers
from web.layout import add_layout
from web.site import EXTENSION, Site

_LARGEST_REQUEST = 1024 * 1024


def create_app(site: Site) -> Flask:
    """Return the app that shows a site. Its engine must hold the site's documents."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = _LARGEST_REQUEST
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = timedelta(days=365)
    app.jinja_options = {**app.jinja_options, "undefined": StrictUndefined}
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.extensions[EXTENSION] = site
    topics = (home, practices, suggest, countries, themes, actors, network, entries, about)
    for topic in topics:
        app.register_blueprint(topic.bp)
    errors.register(app)
    add_layout(app)
    send_headers(app)
    return app
