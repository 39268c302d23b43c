"""The portals of Maluku."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Amboinanews(Portal):
    """amboinanews.com.

    Site: https://amboinanews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://amboinanews.com/kunker-ke-aru-kapolda-maluku-gelar-dudu-bacarita-kamtibmas, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "amboinanews"
    home = "https://amboinanews.com/"


class Ambonekspres(Portal):
    """Ambon Ekspres.

    Site: https://ambonekspres.com/
    System: unknown
    Source: a public repository's news sources of Maluku with links, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ambonekspres"
    home = "https://ambonekspres.com/"


class Ambonkita(Portal):
    """Ambon Kita.

    Site: https://ambonkita.com/
    System: unknown
    Source: a public repository's domains of articles, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ambonkita"
    home = "https://ambonkita.com/"


class Antaraambon(Antara):
    """Antara Maluku, Ambon.

    Site: https://ambon.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://ambon.antaranews.com/berita/156543/kapolresta-ambon-bantah-tudingan-kerahkan-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaraambon"
    home = "https://ambon.antaranews.com/"


class Arikamedia(Portal):
    """arikamedia.id.

    Site: https://arikamedia.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://arikamedia.id/polres-mbd-kedepankan-profesionalisme-tangani-bentrok-antar-desa-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "arikamedia"
    home = "https://arikamedia.id/"


class Malukuterkini(Portal):
    """Maluku Terkini, Ambon.

    Site: https://www.malukuterkini.com/
    System: unknown
    Source: an address of its own in public repositories,
        https://www.malukuterkini.com/wp-json/wp/v2/posts, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "malukuterkini"
    home = "https://www.malukuterkini.com/"


class Metromalukunews(Portal):
    """metromalukunews.com.

    Site: https://metromalukunews.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://metromalukunews.com/?p=2609, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "metromalukunews"
    home = "https://metromalukunews.com/"


class Mimbarrakyatnews(Portal):
    """mimbarrakyatnews.com.

    Site: https://mimbarrakyatnews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://mimbarrakyatnews.com/bacarita-menuju-pilkada-aru-kapolda-ingatkan-lagi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "mimbarrakyatnews"
    home = "https://mimbarrakyatnews.com/"


class Pojokmaluku(Portal):
    """pojokmaluku.com.

    Site: https://pojokmaluku.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://pojokmaluku.com/?p=2149, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "pojokmaluku"
    home = "https://pojokmaluku.com/"


class Rriambon(Rri):
    """RRI Ambon.

    Site: https://rri.co.id/ambon/
    System: RRI
    Source: a public repository's table of media of Ambon, beside Maluku Terkini, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rriambon"
    home = "https://rri.co.id/ambon/"


class Siwalimanews(Portal):
    """Siwalima, Ambon.

    Site: https://siwalimanews.com/
    System: unknown
    Source: an address of its own in public repositories,
        https://siwalimanews.com/walikota-swab-tes-bagi-siswa-tak-akan-dilakukan/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "siwalimanews"
    home = "https://siwalimanews.com/"


class Terasmaluku(Portal):
    """Teras Maluku, Ambon.

    Site: https://terasmaluku.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://terasmaluku.com/headline/2020/05/29/raja-negeri-aboru-temui-kapolda-maluku-ini-, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "terasmaluku"
    home = "https://terasmaluku.com/"


class Tribunambon(Tribun):
    """Tribun Ambon, Ambon.

    Site: https://ambon.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunambon"
    home = "https://ambon.tribunnews.com/"


class Tribunmaluku(Portal):
    """Tribun Maluku, Ambon.

    Site: https://tribun-maluku.com/
    System: WordPress, JNews
    Source: a public repository's Scrapy spiders of regional portals, named by province (maluku_tribun), seen 2026-12
    Caveats: no member of the Tribun network
    Checked: no
    """

    name = "tribunmaluku"
    home = "https://tribun-maluku.com/"
