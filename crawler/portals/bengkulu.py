"""The portals of Bengkulu."""

from crawler.networks.antara import Antara
from crawler.networks.disway import Disway
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarabengkulu(Antara):
    """Antara Bengkulu, Bengkulu.

    Site: https://bengkulu.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://bengkulu.antaranews.com/amp/berita/63333/masyarakat-keluhkan-kerusakan-jalan-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarabengkulu"
    home = "https://bengkulu.antaranews.com/"


class Bengkuluekspress(Portal):
    """Bengkulu Ekspress, Bengkulu.

    Site: https://bengkuluekspress.com/
    System: WordPress
    Source: an address of its own in public repositories,
        http://bengkuluekspress.com/selundupkan-puluhan-trenggiling-2-warga-bu-diamankan/, seen 2026-12
    Caveats: newer addresses stand at bengkuluekspress.disway.id
    Checked: no
    """

    name = "bengkuluekspress"
    home = "https://bengkuluekspress.com/"


class Bengkuluekspressdisway(Disway):
    """bengkuluekspress.disway.id.

    Site: https://bengkuluekspress.disway.id/
    System: Disway
    Source: articles cited in public page text, such as
        https://bengkuluekspress.disway.id/amp/121186/kades-ngamuk-saat-musrenbang, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "bengkuluekspressdisway"
    home = "https://bengkuluekspress.disway.id/"


class Bengkulusatu(Portal):
    """Bengkulu Satu, Bengkulu.

    Site: https://bengkulusatu.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bengkulusatu"
    home = "https://bengkulusatu.com/"
    sourced = False


class Bengkulutoday(Portal):
    """Bengkulu Today.

    Site: https://bengkulutoday.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "bengkulutoday"
    home = "https://bengkulutoday.com/"


class Betvdisway(Disway):
    """betv.disway.id.

    Site: https://betv.disway.id/
    System: Disway
    Source: articles cited in public page text, such as
        https://betv.disway.id/read/17335/kades-di-bengkulu-surati-presiden-jokowi-ngadu-soal-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "betvdisway"
    home = "https://betv.disway.id/"


class Harianrakyatbengkulu(Portal):
    """Harian Rakyat Bengkulu.

    Site: https://harianrakyatbengkulu.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "harianrakyatbengkulu"
    home = "https://harianrakyatbengkulu.com/"


class Liputanbengkulu(Portal):
    """Liputan Bengkulu.

    Site: https://liputanbengkulu.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "liputanbengkulu"
    home = "https://liputanbengkulu.com/"


class Pedomanbengkulu(Portal):
    """Pedoman Bengkulu, Bengkulu.

    Site: https://pedomanbengkulu.com/
    System: WordPress, tagDiv Newspaper
    Source: an address of its own in public repositories,
        http://pedomanbengkulu.com/wp-content/uploads/2018/07/received_1850261045032778.jpeg, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "pedomanbengkulu"
    home = "https://pedomanbengkulu.com/"


class Progres(Portal):
    """Progres.

    Site: https://progres.id/
    System: unknown
    Source: progres.id page: Dewan Pers administratif dan faktual, Kepahiang, 2020, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "progres"
    home = "https://progres.id/"
    verified = "factual"


class Radarbengkuluonline(Portal):
    """Radar Bengkulu.

    Site: https://radarbengkuluonline.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "radarbengkuluonline"
    home = "https://radarbengkuluonline.com/"


class Radarkaurbacakoran(Portal):
    """radarkaur.bacakoran.co.

    Site: https://radarkaur.bacakoran.co/
    System: unknown
    Source: articles cited in public page text, such as https://radarkaur.bacakoran.co/read/13014/koranradarkaur.id,
        seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "radarkaurbacakoran"
    home = "https://radarkaur.bacakoran.co/"


class Rbtv(Portal):
    """RBTV.

    Site: https://rbtv.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "rbtv"
    home = "https://rbtv.co.id/"


class Rmolbengkulu(Portal):
    """RMOL Bengkulu.

    Site: https://rmolbengkulu.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "rmolbengkulu"
    home = "https://rmolbengkulu.com/"


class Satujuang(Portal):
    """satujuang.com.

    Site: https://satujuang.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://satujuang.com/jalan-lintas-milik-provinsi-bengkulu-ini-butuh-investor-mau-dibuat-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "satujuang"
    home = "https://satujuang.com/"


class Tintarakyat(Portal):
    """tintarakyat.id.

    Site: https://tintarakyat.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://tintarakyat.id/diduga-pemerintah-kabupaten-kaur-tutup-mata-dengan-ada-nya-longsor-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "tintarakyat"
    home = "https://tintarakyat.id/"


class Tribunbengkulu(Tribun):
    """Tribun Bengkulu, Bengkulu.

    Site: https://bengkulu.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbengkulu"
    home = "https://bengkulu.tribunnews.com/"
