"""Whether the web addresses of the library still lead somewhere, asked politely."""
