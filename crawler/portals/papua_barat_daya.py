"""The portals of Papua Barat Daya."""

from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Balleonews(Portal):
    """Balleo News.

    Site: https://balleonews.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "balleonews"
    home = "https://balleonews.com/"


class Infosorong(Portal):
    """Info Sorong, Sorong.

    Site: https://infosorong.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infosorong"
    home = "https://infosorong.com/"
    sourced = False


class Lensapapua(Portal):
    """lensapapua.com.

    Site: https://lensapapua.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.lensapapua.com/insiden/demi-terwujudnya-kamtibmas-polres-sorong-sangat-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "lensapapua"
    home = "https://lensapapua.com/"


class Melanesiatimes(Portal):
    """melanesiatimes.com.

    Site: https://melanesiatimes.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.melanesiatimes.com/kapolresta-sorong-kota-ajak-kepala-suku-oap-perkuat-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "melanesiatimes"
    home = "https://melanesiatimes.com/"


class Radarsorongnews(Portal):
    """Radar Sorong, Sorong.

    Site: https://radarsorongnews.com/
    System: WordPress, Gian MR
    Source: a public repository's Scrapy spiders of regional portals, named by province (papuabarat_radarsorong),
        seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "radarsorongnews"
    home = "https://radarsorongnews.com/"


class Rrisorong(Rri):
    """RRI Sorong.

    Site: https://rri.co.id/sorong/
    System: RRI
    Source: an address of its own in public repositories,
        rri.co.id/sorong/tags/raja-ampat-2026, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rrisorong"
    home = "https://rri.co.id/sorong/"


class Sorongnews(Portal):
    """sorongnews.com.

    Site: https://sorongnews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://sorongnews.com/kapolresta-gandeng-kepala-suku-asli-papua-jaga-kamtibmas-jelang-10-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sorongnews"
    home = "https://sorongnews.com/"


class Suarasorong(Portal):
    """Suara Sorong, Sorong.

    Site: https://suarasorong.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasorong"
    home = "https://suarasorong.com/"
    sourced = False


class Teropongnews(Portal):
    """teropongnews.com.

    Site: https://teropongnews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://teropongnews.com/2024/10/kapolres-raja-ampat-dampingi-pjs-bupati-tinjau-lokasi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "teropongnews"
    home = "https://teropongnews.com/"


class Tribunsorong(Tribun):
    """Tribun Sorong, Sorong.

    Site: https://sorong.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsorong"
    home = "https://sorong.tribunnews.com/"
