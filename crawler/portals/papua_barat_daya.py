"""The portals of Papua Barat Daya."""

from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Infosorong(Portal):
    """Info Sorong, Sorong.

    Site: https://infosorong.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infosorong"
    home = "https://infosorong.com/"


class Radarsorongnews(Portal):
    """Radar Sorong, Sorong.

    Site: https://radarsorongnews.com/
    System: WordPress, Gian MR
    Caveats: none known
    Checked: no
    """

    name = "radarsorongnews"
    home = "https://radarsorongnews.com/"


class Rrisorong(Rri):
    """RRI Sorong.

    Site: https://rri.co.id/sorong/
    System: RRI
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rrisorong"
    home = "https://rri.co.id/sorong/"


class Suarasorong(Portal):
    """Suara Sorong, Sorong.

    Site: https://suarasorong.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasorong"
    home = "https://suarasorong.com/"


class Tribunsorong(Tribun):
    """Tribun Sorong, Sorong.

    Site: https://sorong.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsorong"
    home = "https://sorong.tribunnews.com/"
