"""The service's door: `/v1` over HTTP, and the page.

- `run`       starts the office and the API, and stops them
- `app`       puts the API together
- `guard`     what every request passes: host, size, rate, who it is, and the headers of every answer
- `access`    tokens and sessions
- `problems`  errors as RFC 9457 problem details
- `films` `plans` `media` `stream` `about` `web`  the routes
- `views`     a film as it is told, from desk, store and worker
"""
