"""The portals of Sulawesi Selatan."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaramakassar(Antara):
    """Antara Sulawesi Selatan, Makassar.

    Site: https://makassar.antaranews.com/
    System: Antara
    Caveats: covers Sulawesi Barat too
    Checked: no
    """

    name = "antaramakassar"
    home = "https://makassar.antaranews.com/"


class Detiksulsel(Detik):
    """detikSulsel, Makassar.

    Site: https://www.detik.com/sulsel/
    System: detik
    Caveats: covers its neighbours in Sulawesi too
    Checked: no
    """

    name = "detiksulsel"
    home = "https://www.detik.com/sulsel/"


class Fajar(Portal):
    """Harian Fajar, Makassar.

    Site: https://fajar.co.id/
    System: WordPress, REST interface said to be open
    Caveats: the archive starts in March 2017
    Checked: no
    """

    name = "fajar"
    home = "https://fajar.co.id/"


class Gosulsel(Portal):
    """Gosulsel, Makassar.

    Site: https://gosulsel.com/
    System: WordPress, REST interface said to be open
    Caveats: the site lost its archive; posts start in January 2025
    Checked: no
    """

    name = "gosulsel"
    home = "https://gosulsel.com/"


class Harianfajar(Portal):
    """Harian Fajar, newspaper, Makassar.

    Site: https://harian.fajar.co.id/
    System: WordPress, Gian MR (newkarma)
    Caveats: feeds by category at /category/NAME/feed/
    Checked: no
    """

    name = "harianfajar"
    home = "https://harian.fajar.co.id/"


class Kabarmakassar(Portal):
    """Kabar Makassar, Makassar.

    Site: https://kabarmakassar.com/
    System: WordPress, Elementor
    Caveats: few posts from before 2017
    Checked: no
    """

    name = "kabarmakassar"
    home = "https://kabarmakassar.com/"


class Marosnews(Portal):
    """Maros News, Maros.

    Site: https://marosnews.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "marosnews"
    home = "https://marosnews.com/"


class Parepareterkini(Portal):
    """Parepare Terkini, Parepare.

    Site: https://parepareterkini.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "parepareterkini"
    home = "https://parepareterkini.com/"


class Sulselekspres(Portal):
    """Sulsel Ekspres, Makassar.

    Site: https://sulselekspres.com/
    System: WordPress, JNews
    Caveats: none known
    Checked: no
    """

    name = "sulselekspres"
    home = "https://sulselekspres.com/"


class Sulselsatu(Portal):
    """Sulsel Satu, Makassar.

    Site: https://sulselsatu.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "sulselsatu"
    home = "https://sulselsatu.com/"


class Tribuntimur(Tribun):
    """Tribun Timur, Makassar.

    Site: https://makassar.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribuntimur"
    home = "https://makassar.tribunnews.com/"


class Tribuntoraja(Tribun):
    """Tribun Toraja, Toraja.

    Site: https://toraja.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribuntoraja"
    home = "https://toraja.tribunnews.com/"


class Upeks(Portal):
    """Ujungpandang Ekspres, Makassar.

    Site: https://upeks.co.id/
    System: WordPress
    Caveats: answers 403 after some eight calls a minute; the archive starts in 2019
    Checked: no
    """

    name = "upeks"
    home = "https://upeks.co.id/"
