"""The recorded queries of the reference material, built with the typed query API."""
