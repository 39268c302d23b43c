"""Pages that fail, refuse, lie about what they are, or send elsewhere."""

from __future__ import annotations

from tests.hostile import connection
from tests.hostile.behaviour import Behaviour, acting, plain, small

CONNECTION = (
    Behaviour("the connection is reset half way", "failed", "the answer broke off", acting(connection.reset_half_way)),
    Behaviour(
        "the connection is closed without an answer",
        "failed",
        "the connection broke off",
        acting(connection.close_unanswered),
    ),
    Behaviour("no answer ever comes", "failed", "no answer in time", acting(connection.never_answer)),
    Behaviour("one byte a second comes", "failed", "no answer in time", acting(connection.one_byte_a_second)),
    Behaviour(
        "the body ends before its announced length", "failed", "the answer broke off", acting(connection.cut_short)
    ),
    Behaviour("the page announces 100 MB", "failed", "the answer is too large", acting(connection.announced_huge)),
    Behaviour(
        "the page has 100 MB and does not say so",
        "failed",
        "the answer is too large",
        acting(connection.unannounced_huge),
    ),
    Behaviour("the answer is no HTTP", "failed", "the connection broke off", acting(connection.no_http)),
    Behaviour(
        "a header line has a million characters", "failed", "the connection broke off", acting(connection.huge_headers)
    ),
    Behaviour("ten thousand header lines", "not_articles", "no body", acting(connection.many_headers)),
)

STATUSES = (
    Behaviour("the server fails (500)", "failed", "answers 500", plain(500, b"<h1>Internal Server Error</h1>")),
    Behaviour("the gateway fails (502)", "failed", "answers 502", plain(502, b"<h1>Bad Gateway</h1>")),
    Behaviour("the server is busy (503)", "failed", "answers 503", plain(503, b"<h1>Service Unavailable</h1>")),
    Behaviour("busy, with Retry-After in seconds", "failed", "answers 503", plain(503, b"busy", Retry_After="1")),
    Behaviour(
        "busy, with Retry-After as a date gone by",
        "failed",
        "answers 503",
        plain(503, b"busy", Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"),
    ),
    Behaviour(
        "busy, with a Retry-After that is none",
        "failed",
        "answers 503",
        plain(503, b"busy", Retry_After="segera\x7f; -1"),
    ),
    Behaviour("a status that does not exist (799)", "failed", "answers 799", plain(799, b"?")),
    Behaviour("too many requests (429)", "refused", "too many requests (429)", plain(429, b"slow down")),
    Behaviour(
        "a bot wall (403)", "refused", "forbidden (403)", plain(403, b"<title>Attention Required! | Cloudflare</title>")
    ),
    Behaviour(
        "a bot wall (503, a challenge page)",
        "refused",
        "a bot wall's page (503)",
        plain(503, b"<html><head><title>Just a moment...</title></head></html>"),
    ),
    Behaviour(
        "a bot wall (200, a challenge page)",
        "refused",
        "a bot wall's page (200)",
        plain(200, b"<html><head><title>DDoS-Guard</title></head></html>"),
    ),
    Behaviour(
        "asks for a password (401)",
        "refused",
        "asks for a login (401)",
        plain(401, b"no", WWW_Authenticate='Basic realm="x"'),
    ),
    Behaviour("not found (404)", "failed", "answers 404", plain(404, b"<h1>Tidak ditemukan</h1>")),
    Behaviour(
        "not found, said with 200",
        "not_articles",
        "not found page",
        small("Halaman tidak ditemukan", "Maaf, halaman yang Anda cari sudah tidak ada di situs kami."),
    ),
    Behaviour(
        "not found, said with 200 in English",
        "not_articles",
        "not found page",
        small("404 - Page not found", "The page you requested could not be found on this server."),
    ),
    Behaviour(
        "a login, said with 200",
        "not_articles",
        "login page",
        small(
            "Kabar Uji",
            "Silakan masuk untuk melanjutkan membaca.",
            '<form><input name="u"><input type="password" name="p"></form>',
        ),
    ),
    Behaviour(
        "a parked domain, said with 200",
        "not_articles",
        "parked domain",
        small("kabaruji.example", "This domain is for sale. Buy this domain now."),
    ),
    Behaviour(
        "a database error, said with 200",
        "not_articles",
        "error page",
        small("Database Error", "Error establishing a database connection"),
    ),
    Behaviour(
        "maintenance, said with 200",
        "not_articles",
        "error page",
        small("Maintenance", "Briefly unavailable for scheduled maintenance. Check back in a minute."),
    ),
)
