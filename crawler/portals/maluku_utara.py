"""The portals of Maluku Utara."""

from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Beritamalut(Portal):
    """Berita Malut, Ternate.

    Site: https://beritamalut.co/
    System: WordPress, JNews
    Source: a public repository's Scrapy spiders of regional portals, named by province (malut_berita), seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "beritamalut"
    home = "https://beritamalut.co/"


class Halmaherapost(Portal):
    """Halmahera Post.

    Site: https://halmaherapost.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "halmaherapost"
    home = "https://halmaherapost.com/"


class Halmaheraraya(Portal):
    """Halmahera Raya.

    Site: https://halmaheraraya.id/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "halmaheraraya"
    home = "https://halmaheraraya.id/"


class Malutpost(Portal):
    """Malut Post, Ternate.

    Site: https://malutpost.id/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "malutpost"
    home = "https://malutpost.id/"


class Newsgapi(Portal):
    """newsgapi.com.

    Site: https://newsgapi.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://newsgapi.com/2023/02/14/bupati-halmahera-selatan-lantik-13-kepala-desa-terpilih-3-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "newsgapi"
    home = "https://newsgapi.com/"


class Swaramalut(Portal):
    """swaramalut.com.

    Site: https://swaramalut.com/
    System: unknown
    Source: articles cited in public page text, such as https://swaramalut.com/category/swara-halut/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "swaramalut"
    home = "https://swaramalut.com/"


class Tribunternate(Tribun):
    """Tribun Ternate, Ternate.

    Site: https://ternate.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunternate"
    home = "https://ternate.tribunnews.com/"
