"""The portals of Sumatera Selatan."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.disway import Disway
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasumsel(Antara):
    """Antara Sumatera Selatan, Palembang.

    Site: https://sumsel.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasumsel"
    home = "https://sumsel.antaranews.com/"


class Beritalubuklinggau(Portal):
    """Berita Lubuklinggau, Lubuklinggau.

    Site: https://beritalubuklinggau.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritalubuklinggau"
    home = "https://beritalubuklinggau.com/"
    sourced = False


class Beritamusi(Portal):
    """Berita Musi.

    Site: https://beritamusi.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritamusi"
    home = "https://beritamusi.com/"


class Beritapagi(Portal):
    """Berita Pagi.

    Site: https://beritapagi.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritapagi"
    home = "https://beritapagi.co.id/"


class Beritasebelas(Portal):
    """Berita Sebelas.

    Site: https://beritasebelas.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritasebelas"
    home = "https://beritasebelas.com/"


class Detiksumbagsel(Detik):
    """detikSumbagsel, Palembang.

    Site: https://www.detik.com/sumbagsel/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/sumbagsel/bisnis/d-7340755/pengguna-jasa-ka-di-palembang-naik-17-, seen 2026-12
    Caveats: covers Jambi, Bengkulu, Lampung and Bangka Belitung too
    Checked: no
    """

    name = "detiksumbagsel"
    home = "https://www.detik.com/sumbagsel/"


class Detiksumsel(Portal):
    """Detik Sumsel.

    Site: https://detiksumsel.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "detiksumsel"
    home = "https://detiksumsel.com/"


class Fokussumsel(Portal):
    """fokus-sumsel.com.

    Site: https://fokus-sumsel.com/
    System: unknown
    Source: articles cited in public page text, such as
        http://fokus-sumsel.com/5-desa-di-bantaran-sungai-rawan-banjir/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "fokussumsel"
    home = "https://fokus-sumsel.com/"


class Fornews(Portal):
    """Fornews.

    Site: https://fornews.co/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "fornews"
    home = "https://fornews.co/"


class Kabarpalembang(Portal):
    """Kabar Palembang, Palembang.

    Site: https://kabarpalembang.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarpalembang"
    home = "https://kabarpalembang.id/"
    sourced = False


class Kabarsumatera(Portal):
    """Kabar Sumatera.

    Site: https://kabarsumatera.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "kabarsumatera"
    home = "https://kabarsumatera.com/"


class Kaganga(Portal):
    """Kaganga.

    Site: https://kaganga.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kaganga"
    home = "https://kaganga.com/"


class Kitogalo(Portal):
    """Kitogalo.

    Site: https://kitogalo.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kitogalo"
    home = "https://kitogalo.com/"


class Manaberita(Portal):
    """Mana Berita.

    Site: https://manaberita.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "manaberita"
    home = "https://manaberita.com/"


class Mattanews(Portal):
    """Matta News.

    Site: https://mattanews.co/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mattanews"
    home = "https://mattanews.co/"


class Palembangpos(Portal):
    """Palembang Pos.

    Site: https://palembang-pos.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "palembangpos"
    home = "https://palembang-pos.com/"


class Pelitasumsel(Portal):
    """Pelita Sumsel.

    Site: https://pelitasumsel.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "pelitasumsel"
    home = "https://pelitasumsel.com/"


class Rmolsumsel(Portal):
    """RMOL Sumsel.

    Site: https://rmolsumsel.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "rmolsumsel"
    home = "https://rmolsumsel.com/"


class Sripoku(Tribun):
    """Sriwijaya Post, Palembang.

    Site: https://palembang.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "sripoku"
    home = "https://palembang.tribunnews.com/"


class Sriwijayamedia(Portal):
    """Sriwijaya Media.

    Site: https://sriwijayamedia.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sriwijayamedia"
    home = "https://sriwijayamedia.com/"


class Sumeks(Disway):
    """Sumatera Ekspres, Palembang.

    Site: https://sumeks.disway.id/
    System: Disway
    Source: an address of its own in public repositories,
        https://sumeks.disway.id/read/648241/, seen 2026-12
    Caveats: was sumeks.co (WordPress, Gian MR)
    Checked: no
    """

    name = "sumeks"
    home = "https://sumeks.disway.id/"


class Sumselterkini(Portal):
    """Sumsel Terkini.

    Site: https://sumselterkini.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sumselterkini"
    home = "https://sumselterkini.com/"


class Sumselupdate(Portal):
    """Sumsel Update.

    Site: https://sumselupdate.com/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sumselupdate"
    home = "https://sumselupdate.com/"


class Tribunsumsel(Tribun):
    """Tribun Sumsel, Palembang.

    Site: https://sumsel.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsumsel"
    home = "https://sumsel.tribunnews.com/"


class Vosmedia(Portal):
    """Vos Media.

    Site: https://vosmedia.co.id/
    System: unknown
    Source: kitogalo.com page of 2018-12: AMSI Sumsel, members with their sites, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "vosmedia"
    home = "https://vosmedia.co.id/"
