"""The portals of Kalimantan Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakalteng(Antara):
    """Antara Kalimantan Tengah, Palangka Raya.

    Site: https://kalteng.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakalteng"
    home = "https://kalteng.antaranews.com/"


class Beritasampit(Portal):
    """Berita Sampit, Sampit.

    Site: https://beritasampit.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritasampit"
    home = "https://beritasampit.com/"


class Tabengan(Portal):
    """Tabengan, Palangka Raya.

    Site: https://tabengan.com/
    System: WordPress, JNews
    Caveats: none known
    Checked: no
    """

    name = "tabengan"
    home = "https://tabengan.com/"


class Tentangkalteng(Portal):
    """Tentang Kalteng, Palangka Raya.

    Site: https://tentangkalteng.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "tentangkalteng"
    home = "https://tentangkalteng.id/"


class Tribunkalteng(Tribun):
    """Tribun Kalteng, Palangka Raya.

    Site: https://kalteng.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunkalteng"
    home = "https://kalteng.tribunnews.com/"
