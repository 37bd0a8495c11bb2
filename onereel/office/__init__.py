"""Who waits and who works: the queue of films, its workers, and what may be told about a film.

What the queue runs is `making.make_film`, as the command line does; a film's folder stays the truth. The
queue's database can be lost: only the order of those who wait is lost with it.

- `desk`     takes films in, and everything people ask for about them
- `queue`    who waits for a worker, durably
- `worker`   one process that makes one film at a time
- `foreman`  starts the workers, watches them, takes films away from dead ones
- `folding`  events → how a film stands
- `telling`  how it stands, plan and store → the film as the API tells it
"""
