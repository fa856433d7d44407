using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>
/// What the application does not do, on which rows of docs/asvs.md rest. Who adds such a thing looks at those rows again and
/// then names the file here.
/// </summary>
public sealed class AbsentPartsTests
{
    private const string EmbeddedPostgres = "MeldrouteZL.Application/Persistence/EmbeddedPostgres/";

    [Fact]
    public void The_search_finds_what_is_there() => Assert.Contains("MeldrouteZL.Web/Program.cs", SourceFiles.With(@"WebApplication\.CreateBuilder"));

    [Fact]
    public void It_decodes_nothing_a_second_time() => OnlyIn(@"UrlDecode|HtmlDecode|UnescapeDataString|JavaScriptStringDecode");

    [Fact]
    public void It_writes_no_markup_from_texts() =>
        OnlyIn(@"Html\.Raw|\bHtmlString\b|AppendHtml\(\$", "MeldrouteZL.Web/Display/AssetLinks.cs", "MeldrouteZL.Web/Display/Icon.cs", "MeldrouteZL.Web/Display/StepFieldsTagHelper.cs",
            "MeldrouteZL.Web/Display/QrPicture.cs", "MeldrouteZL.Web/Pages/Account/SetUpCode.cshtml.cs"); // file names, a version, a key and a drawing of squares

    [Fact]
    public void It_joins_no_SQL_for_a_request() => OnlyIn(@"FromSqlRaw|ExecuteSqlRaw|SqlQueryRaw");

    [Fact]
    public void It_runs_no_program_but_the_embedded_database_and_the_command_of_its_keys() => OnlyIn(
        @"\bProcessStartInfo\b|Process\.Start\b|UseShellExecute = true", EmbeddedPostgres + "ServerPrograms.cs", "MeldrouteZL.Application/Protection/KeyCommand.cs");

    [Fact]
    public void It_runs_no_code_that_is_made_on_the_way() =>
        OnlyIn(@"CSharpScript|CodeAnalysis|Reflection\.Emit|Assembly\.Load|RuntimeCompilation|\beval\(|new Function\(");

    [Fact]
    public void It_makes_no_pattern_and_no_format_from_texts() =>
        OnlyIn(@"new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(|string\.Format\(|CompositeFormat\.Parse", "MeldrouteZL.Web/Display/RoutePath.cs"); // numbers of a drawing

    [Fact]
    public void Only_what_is_named_here_reads_XML_or_foreign_objects() => OnlyIn(
        @"XmlReader|XmlDocument|XDocument|XmlSerializer|XPath|BinaryFormatter|DataContractSerializer|JsonPolymorphic|JsonDocument|JsonSerializer|ReadFromJson|\[FromBody\]",
        EmbeddedPostgres + "PostgresBinaries.cs", EmbeddedPostgres + "PostgresInstallation.cs", "MeldrouteZL.Application/Persistence/DemoData/DemoSignals.cs", // files that come with it
        "MeldrouteZL.Application/Attachments/Files/XmlFilter.cs", "MeldrouteZL.Application/Attachments/Files/WordCleaning.cs", // parts of documents, without document type or entities
        "MeldrouteZL.Web/Security/Passkeys.cs", "MeldrouteZL.Application/Audit/Seals/AnchorFile.cs", "MeldrouteZL.Application/Protection/Erasure/ErasureList.cs",
        "MeldrouteZL.Domain/Trajectories/InspectionPack.cs", "MeldrouteZL.Web/Pages/Public/PublicTexts.cs", "MeldrouteZL.Web/Pages/Trajectories/ClientSheetTexts.cs", "MeldrouteZL.Web/Pages/Public/ReportDraft.cs", "MeldrouteZL.Application/Persistence/Configurations/InternalRouteConfiguration.cs", "MeldrouteZL.Application/Persistence/Configurations/MeetingSeriesConfiguration.cs",
        "MeldrouteZL.Application/Cases/Htcds.cs"); // what it wrote itself

    [Fact]
    public void Only_what_is_named_here_takes_or_serves_files() =>
        OnlyIn(@"IFormFile|Form\.Files|MultipartReader|FileStreamResult|FileContentResult|PhysicalFile|Results\.File|return File\(|Content-?Disposition|text/csv", "MeldrouteZL.Web/Pages/Privacy/ViewProcessingRegister.cshtml.cs", "MeldrouteZL.Web/Pages/Audit/ExportAudit.cshtml.cs", // the register and the log, as text
            "MeldrouteZL.Web/Pages/Cases/ViewComenshaRecords.cshtml.cs", // what was sent to CoMensha, made here
            "MeldrouteZL.Web/Pages/Screening/DownloadMinutes.cshtml.cs", // minutes, made here
            "MeldrouteZL.Web/Security/FileBodies.cs", "MeldrouteZL.Web/Security/SecurityHeaders.cs", "MeldrouteZL.Web/Pages/Attachments/GivenOut.cs"); // files with a signal

    [Fact]
    public void It_speaks_to_its_database_one_mail_server_and_one_virus_scanner_only() => OnlyIn(@"\bHttpClient\b|WebRequest|TcpClient|UdpClient|SmtpClient|MimeMessage|new Socket\(", "MeldrouteZL.Application/Clocks/SendMail.cs", "MeldrouteZL.Application/Attachments/Scanning/VirusScanner.cs"); // to the mail server and the virus scanner that are set

    [Fact]
    public void It_has_no_interface_but_its_pages() => OnlyIn(
        @"WebSocket|AddSignalR|MapHub|GraphQL|MapControllers|ApiController|AddCors|UseCors|Access-Control-|OpenIdConnect|OpenIddict|OAuth|JwtBearer|Saml|AddCertificate|DirectoryServices|WebRTC|\bJndi",
        "MeldrouteZL.Web/Live/LiveDoor.cs", "MeldrouteZL.Web/wwwroot/js/meeting.js"); // that a meeting changed, and nothing else

    [Fact]
    public void Its_pages_hold_no_script_but_what_is_named_here()
    {
        OnlyIn(
            @"<script|javascript:|\bon(click|change|load|submit|input|focus|error)=""",
            "MeldrouteZL.Web/Pages/Account/ListPasskeys.cshtml", "MeldrouteZL.Web/Pages/Account/ProveAgain.cshtml", "MeldrouteZL.Web/Pages/Account/SignIn.cshtml", "MeldrouteZL.Web/Pages/Account/UsePasskey.cshtml", "MeldrouteZL.Web/Pages/Public/_PublicLayout.cshtml", "MeldrouteZL.Web/Pages/Screening/_LiveScripts.cshtml", "MeldrouteZL.Web/Pages/Shared/_Layout.cshtml", "MeldrouteZL.Web/Pages/Signals/RegisterSignal.cshtml", "MeldrouteZL.Web/Pages/Signals/ReviseSignal.cshtml");
        Assert.Equal(["MeldrouteZL.Web/wwwroot/js/autosave.js", "MeldrouteZL.Web/wwwroot/js/meeting.js", "MeldrouteZL.Web/wwwroot/js/passkeys.js", "MeldrouteZL.Web/wwwroot/js/proof.js", "MeldrouteZL.Web/wwwroot/js/public.js", "MeldrouteZL.Web/wwwroot/js/session.js"], SourceFiles.OfApplication.Keys.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_pages_load_nothing_from_elsewhere() => OnlyIn(@"<(link|script|img|iframe|object|embed|applet|source)\b[^>]*(https?:)?//");

    [Fact]
    public void It_keeps_no_answers() => OnlyIn(@"MemoryCache|DistributedCache|HybridCache|OutputCache|ResponseCach|Memcache");

    [Fact]
    public void It_has_no_unsafe_code() => OnlyIn(@"\bunsafe\b|DllImport|LibraryImport|\bMarshal\.|Unsafe\.|IntPtr|\bnint\b");

    [Fact]
    public void It_uses_no_weak_algorithm_and_no_weak_chance()
    {
        OnlyIn(@"\bMD5\b|\bSHA1\b|HMACMD5|HMACSHA1\b|TripleDES|\bDES\b|\bRC2\b|RC4|CipherMode|PaddingMode|Aes\.|AesGcm|AesCcm|RSA\.|ECDsa|ECDiffieHellman",
            "MeldrouteZL.Application/Accounts/LeakedPasswords.cs", "MeldrouteZL.Application/Accounts/Totp.cs", "MeldrouteZL.Application/Audit/Seals/SealKey.cs", "MeldrouteZL.Application/Protection/AesBox.cs"); // how lists of leaks come, HMAC-SHA1 of RFC 6238, the signature of a seal, AES-256-GCM
        OnlyIn(@"new Random\(|Random\.Shared|System\.Random", "MeldrouteZL.Application/Persistence/Load/SyntheticWorld.cs"); // synthetic cases, the same at every run
    }

    [Fact]
    public void It_leaves_lengths_to_the_server() => OnlyIn(@"ContentLength\s*=[^=]|TransferEncoding|Transfer-Encoding|Content-Length", "MeldrouteZL.Application/Mail/MailText.cs", "MeldrouteZL.Web/Security/WellFormed.cs"); // of a mail, and of requests that are refused

    [Fact]
    public void No_request_blocks_a_thread() => OnlyIn(
        @"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)|Thread\.Sleep|Task\.WaitAll|\.WaitOne\(|BlockingCollection|AllowSynchronousIO",
        EmbeddedPostgres + "EmbeddedPostgresServer.cs", "MeldrouteZL.Application/Persistence/Load/SyntheticCases.cs", "MeldrouteZL.Application/Protection/KeyCommand.cs"); // at the end of a process, a clock of synthetic cases, and once a minute for all

    [Fact]
    public void It_redirects_nobody_to_encryption_by_itself() => OnlyIn(@"UseHttpsRedirection|RequireHttps|UseHsts");

    [Fact]
    public void It_lists_no_folders() => OnlyIn(@"DirectoryBrowser|UseFileServer|UseStaticFiles|PhysicalFileProvider");

    // The exceptions exactly: one that is no longer needed goes from this list too.
    private static void OnlyIn(string pattern, params string[] exceptions) => Assert.Equal(exceptions.Order(StringComparer.Ordinal), SourceFiles.With(pattern).Order(StringComparer.Ordinal));
}
