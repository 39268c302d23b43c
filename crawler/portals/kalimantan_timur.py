"""The portals of Kalimantan Timur."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakaltim(Antara):
    """Antara Kalimantan Timur, Samarinda.

    Site: https://kaltim.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakaltim"
    home = "https://kaltim.antaranews.com/"


class Biwara(Portal):
    """biwara.co.

    Site: https://biwara.co/
    System: unknown
    Source: articles cited in public page text, such as https://biwara.co/page/113/ amp 1&print print-search, seen
        2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "biwara"
    home = "https://biwara.co/"


class Bontangterkini(Portal):
    """Bontang Terkini, Bontang.

    Site: https://bontangterkini.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bontangterkini"
    home = "https://bontangterkini.com/"
    sourced = False


class Kaltimpost(JawaPos):
    """Kaltim Post, Balikpapan.

    Site: https://kaltimpost.jawapos.com/
    System: Jawa Pos
    Source: a public repository's list of outlets whose articles it collects, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "kaltimpost"
    home = "https://kaltimpost.jawapos.com/"


class Korankaltim(Portal):
    """Koran Kaltim.

    Site: https://korankaltim.com/
    System: unknown
    Source: a public repository's media list, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "korankaltim"
    home = "https://korankaltim.com/"


class Lintasbalikpapan(Portal):
    """Lintas Balikpapan, Balikpapan.

    Site: https://lintasbalikpapan.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "lintasbalikpapan"
    home = "https://lintasbalikpapan.com/"
    sourced = False


class Newskaltim(Portal):
    """News Kaltim, Samarinda.

    Site: https://newskaltim.com/
    System: WordPress, MVP Themes
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "newskaltim"
    home = "https://newskaltim.com/"
    sourced = False


class Niaga(Portal):
    """Niaga Asia, Samarinda.

    Site: https://niaga.asia/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "niaga"
    home = "https://niaga.asia/"


class Onews(Portal):
    """onews.id.

    Site: https://onews.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://onews.id/40-anggota-dprd-kutim-2024-2029-resmi-dilantik-di-sangatta, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "onews"
    home = "https://onews.id/"


class Prokal(Portal):
    """Prokal.

    Site: https://prokal.co/
    System: unknown
    Source: a public repository's in a public repository that compares portals for copied news, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "prokal"
    home = "https://prokal.co/"


class Radarbontang(Portal):
    """Radar Bontang, Bontang.

    Site: https://radarbontang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarbontang"
    home = "https://radarbontang.com/"
    sourced = False


class Radarsamarinda(Portal):
    """Radar Samarinda, Samarinda.

    Site: https://radarsamarinda.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarsamarinda"
    home = "https://radarsamarinda.com/"
    sourced = False


class Suarasamarinda(Portal):
    """Suara Samarinda, Samarinda.

    Site: https://suarasamarinda.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasamarinda"
    home = "https://suarasamarinda.com/"
    sourced = False


class Tribunkaltim(Tribun):
    """Tribun Kaltim, Balikpapan.

    Site: https://kaltim.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunkaltim"
    home = "https://kaltim.tribunnews.com/"
