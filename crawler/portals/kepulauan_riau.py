"""The portals of Kepulauan Riau."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakepri(Antara):
    """Antara Kepulauan Riau, Tanjungpinang.

    Site: https://kepri.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakepri"
    home = "https://kepri.antaranews.com/"


class Batamnews(Portal):
    """Batamnews, Batam.

    Site: https://www.batamnews.co.id/
    System: own, articles at /berita-NUMBER-slug
    Caveats: none known
    Checked: no
    """

    name = "batamnews"
    home = "https://www.batamnews.co.id/"


class Batampos(Portal):
    """Batam Pos, Batam.

    Site: https://batampos.co.id/
    System: WordPress, tagDiv Newspaper
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "batampos"
    home = "https://batampos.co.id/"


class Beritabatam(Portal):
    """Berita Batam, Batam.

    Site: https://beritabatam.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritabatam"
    home = "https://beritabatam.com/"


class Radarbintan(Portal):
    """Radar Bintan, Bintan.

    Site: https://radarbintan.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarbintan"
    home = "https://radarbintan.com/"


class Tribunbatam(Tribun):
    """Tribun Batam, Batam.

    Site: https://batam.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbatam"
    home = "https://batam.tribunnews.com/"


class Ulasan(Portal):
    """Ulasan, Tanjungpinang.

    Site: https://ulasan.co/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "ulasan"
    home = "https://ulasan.co/"
