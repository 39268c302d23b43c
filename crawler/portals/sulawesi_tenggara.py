"""The portals of Sulawesi Tenggara."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasultra(Antara):
    """Antara Sulawesi Tenggara, Kendari.

    Site: https://sultra.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasultra"
    home = "https://sultra.antaranews.com/"


class Britakita(Portal):
    """Britakita.

    Site: https://britakita.net/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "britakita"
    home = "https://britakita.net/"


class Faktasultra(Portal):
    """faktasultra.id.

    Site: https://faktasultra.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://faktasultra.id/?p=13605, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "faktasultra"
    home = "https://faktasultra.id/"


class Figursultra(Portal):
    """Figur Sultra.

    Site: https://figursultra.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "figursultra"
    home = "https://figursultra.com/"


class Galerisultra(Portal):
    """Galeri Sultra.

    Site: https://galerisultra.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "galerisultra"
    home = "https://galerisultra.com/"


class Halosultra(Portal):
    """Halo Sultra.

    Site: https://halosultra.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "halosultra"
    home = "https://halosultra.com/"


class Informasisultra(Portal):
    """Informasi Sultra.

    Site: https://informasisultra.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "informasisultra"
    home = "https://informasisultra.com/"


class Kendariinfo(Portal):
    """Kendari Info.

    Site: https://kendariinfo.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kendariinfo"
    home = "https://kendariinfo.com/"


class Kendariposfajar(Portal):
    """Kendari Pos.

    Site: https://kendaripos.fajar.co.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kendariposfajar"
    home = "https://kendaripos.fajar.co.id/"


class Kisahan(Portal):
    """Kisahan.

    Site: https://kisahan.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kisahan"
    home = "https://kisahan.id/"


class Kolomrakyat(Portal):
    """Kolom Rakyat.

    Site: https://kolomrakyat.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kolomrakyat"
    home = "https://kolomrakyat.com/"


class Kongkritpost(Portal):
    """Kongkrit Post.

    Site: https://kongkritpost.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kongkritpost"
    home = "https://kongkritpost.com/"


class Koranheadline(Portal):
    """Koran Headline.

    Site: https://koranheadline.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "koranheadline"
    home = "https://koranheadline.com/"


class Lensatimur(Portal):
    """Lensa Timur.

    Site: https://lensatimur.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "lensatimur"
    home = "https://lensatimur.id/"


class Lintassultra(Portal):
    """lintassultra.com.

    Site: https://lintassultra.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://lintassultra.com/pemda-konawe-dan-kapolres-serahkan-bantuan-sembako-pasca-banjir/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "lintassultra"
    home = "https://lintassultra.com/"


class Lontarasultra(Portal):
    """Lontara Sultra.

    Site: https://lontarasultra.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "lontarasultra"
    home = "https://lontarasultra.com/"


class Mediatamasultra(Portal):
    """Mediatama Sultra.

    Site: https://mediatamasultra.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mediatamasultra"
    home = "https://mediatamasultra.com/"


class Metrokendari(Portal):
    """Metro Kendari.

    Site: https://metrokendari.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "metrokendari"
    home = "https://metrokendari.com/"


class Mitranusantara(Portal):
    """Mitra Nusantara.

    Site: https://mitranusantara.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mitranusantara"
    home = "https://mitranusantara.id/"


class Perdetiknews(Portal):
    """Perdetik News.

    Site: https://perdetiknews.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "perdetiknews"
    home = "https://perdetiknews.com/"


class Radarkendari(Portal):
    """Radar Kendari.

    Site: https://radarkendari.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radarkendari"
    home = "https://radarkendari.com/"


class Radarsultra(Portal):
    """Radar Sultra.

    Site: https://radarsultra.co/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radarsultra"
    home = "https://radarsultra.co/"


class Satulis(Portal):
    """satulis.com.

    Site: https://satulis.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://satulis.com/busel-kucurkan-16820-paket-bantuan-sembako-untuk-warga-terdampak-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "satulis"
    home = "https://satulis.com/"


class Sibernas(Portal):
    """Sibernas.

    Site: https://sibernas.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sibernas"
    home = "https://sibernas.id/"


class Sultrademo(Portal):
    """Sultra Demo.

    Site: https://sultrademo.or.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sultrademo"
    home = "https://sultrademo.or.id/"


class Sultrakini(Portal):
    """Sultrakini, Kendari.

    Site: https://sultrakini.com/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as
        https://sultrakini.com/berita/bupati-buton-selatan-diamankan-kpk-bersama-9-orang-diduga-, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sultrakini"
    home = "https://sultrakini.com/"


class Sultramerdeka(Portal):
    """Sultra Merdeka.

    Site: https://sultramerdeka.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sultramerdeka"
    home = "https://sultramerdeka.com/"


class Sultranesia(Portal):
    """Sultranesia.

    Site: https://sultranesia.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sultranesia"
    home = "https://sultranesia.com/"


class Sultratv(Portal):
    """Sultra TV.

    Site: https://sultratv.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sultratv"
    home = "https://sultratv.id/"


class Tajukinfo(Portal):
    """Tajuk Info.

    Site: https://tajukinfo.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "tajukinfo"
    home = "https://tajukinfo.com/"


class Telisik(Portal):
    """Telisik.

    Site: https://telisik.id/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "telisik"
    home = "https://telisik.id/"


class Terassultra(Portal):
    """Teras Sultra.

    Site: https://terassultra.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "terassultra"
    home = "https://terassultra.com/"


class Tribunsultra(Tribun):
    """Tribun Sultra, Kendari.

    Site: https://sultra.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsultra"
    home = "https://sultra.tribunnews.com/"


class Trijayakendari(Portal):
    """Trijaya Kendari.

    Site: https://trijayakendari.com/
    System: unknown
    Source: a public repository's 30 partner media of Kendari, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "trijayakendari"
    home = "https://trijayakendari.com/"


class Zonasultra(Portal):
    """Zona Sultra, Kendari.

    Site: https://zonasultra.com/
    System: WordPress, tagDiv Newspaper
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "zonasultra"
    home = "https://zonasultra.com/"
    sourced = False
