"""The portals of Kalimantan Timur."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakaltim(Antara):
    """Antara Kalimantan Timur, Samarinda.

    Site: https://kaltim.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakaltim"
    home = "https://kaltim.antaranews.com/"


class Bontangterkini(Portal):
    """Bontang Terkini, Bontang.

    Site: https://bontangterkini.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bontangterkini"
    home = "https://bontangterkini.com/"


class Kaltimpost(JawaPos):
    """Kaltim Post, Balikpapan.

    Site: https://kaltimpost.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "kaltimpost"
    home = "https://kaltimpost.jawapos.com/"


class Lintasbalikpapan(Portal):
    """Lintas Balikpapan, Balikpapan.

    Site: https://lintasbalikpapan.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "lintasbalikpapan"
    home = "https://lintasbalikpapan.com/"


class Newskaltim(Portal):
    """News Kaltim, Samarinda.

    Site: https://newskaltim.com/
    System: WordPress, MVP Themes
    Caveats: none known
    Checked: no
    """

    name = "newskaltim"
    home = "https://newskaltim.com/"


class Niaga(Portal):
    """Niaga Asia, Samarinda.

    Site: https://niaga.asia/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "niaga"
    home = "https://niaga.asia/"


class Radarbontang(Portal):
    """Radar Bontang, Bontang.

    Site: https://radarbontang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarbontang"
    home = "https://radarbontang.com/"


class Radarsamarinda(Portal):
    """Radar Samarinda, Samarinda.

    Site: https://radarsamarinda.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarsamarinda"
    home = "https://radarsamarinda.com/"


class Suarasamarinda(Portal):
    """Suara Samarinda, Samarinda.

    Site: https://suarasamarinda.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasamarinda"
    home = "https://suarasamarinda.com/"


class Tribunkaltim(Tribun):
    """Tribun Kaltim, Balikpapan.

    Site: https://kaltim.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunkaltim"
    home = "https://kaltim.tribunnews.com/"
