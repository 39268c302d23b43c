"""The portals of Jambi."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Aksipost(Portal):
    """aksipost.com.

    Site: https://aksipost.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://aksipost.com/?p=67385, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "aksipost"
    home = "https://aksipost.com/"


class Antarajambi(Antara):
    """Antara Jambi, Jambi.

    Site: https://jambi.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://jambi.antaranews.com/berita/477393/kejari-tahan-tersangka-korupsi-dana-hibah-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajambi"
    home = "https://jambi.antaranews.com/"


class Beritajambi(Portal):
    """Berita Jambi.

    Site: https://beritajambi.co/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritajambi"
    home = "https://beritajambi.co/"


class Fokusjambi(Portal):
    """Fokus Jambi.

    Site: https://fokusjambi.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "fokusjambi"
    home = "https://fokusjambi.com/"


class Infojambi(Portal):
    """Info Jambi.

    Site: https://infojambi.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "infojambi"
    home = "https://infojambi.com/"


class Jambiekspres(Portal):
    """Jambi Ekspres.

    Site: https://jambiekspres.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "jambiekspres"
    home = "https://jambiekspres.co.id/"


class Jambiindependent(Portal):
    """Jambi Independent.

    Site: https://jambi-independent.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "jambiindependent"
    home = "https://jambi-independent.co.id/"


class Jambilink(Portal):
    """jambilink.id.

    Site: https://jambilink.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://jambilink.id/post/4983/jaksa-geledah-rumah-dan-kantor-kades-muara-hemat-laptop-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "jambilink"
    home = "https://jambilink.id/"


class Jambiupdate(Portal):
    """Jambi Update.

    Site: https://jambiupdate.co/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "jambiupdate"
    home = "https://jambiupdate.co/"


class Liputanjambi(Portal):
    """liputanjambi.id.

    Site: https://liputanjambi.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://liputanjambi.id/site/content/daerah/terkait-kasus-dugaan-korup-dd-sialangkadis-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "liputanjambi"
    home = "https://liputanjambi.id/"


class Mejarakyat(Portal):
    """mejarakyat.com.

    Site: https://mejarakyat.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://mejarakyat.com/viral-dugaan-penyalahgunaan-dana-desa-di-kumpeh-ulu-untuk-studi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "mejarakyat"
    home = "https://mejarakyat.com/"


class Metrojambi(Portal):
    """Metro Jambi.

    Site: https://metrojambi.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "metrojambi"
    home = "https://metrojambi.com/"


class Newsportal(Portal):
    """newsportal.id.

    Site: https://newsportal.id/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://newsportal.id/2019/07/kejari-muarojambi-tahan-mantan-kades.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "newsportal"
    home = "https://newsportal.id/"


class Soeara(Portal):
    """soeara.com.

    Site: https://soeara.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://soeara.com/2025/11/26/kejati-jambi-selidiki-dugaan-korupsi-dana-desa-di-kabupaten-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "soeara"
    home = "https://soeara.com/"


class Suarajambi(Portal):
    """Suara Jambi, Jambi.

    Site: https://suarajambi.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarajambi"
    home = "https://suarajambi.com/"
    sourced = False


class Tribunjambi(Tribun):
    """Tribun Jambi, Jambi.

    Site: https://jambi.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        http://jambi.tribunnews.com/2018/01/18/kejari-bangko-tetapkan-dua-orang-tersangka-kasus-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjambi"
    home = "https://jambi.tribunnews.com/"
