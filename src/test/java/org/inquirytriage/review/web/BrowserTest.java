package org.inquirytriage.review.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.FirstSignIn;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages in a browser, as a person sees and uses them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = Pages.Wiring.class,
		properties = { "triage.demo=true",
				"spring.datasource.url=jdbc:h2:mem:pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

	private static final Path CHROMIUM = Path.of(System.getProperty("chromium.path", "/usr/bin/chromium"));

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final double LEAVING_MS = 5_000;

	private static final String PASSWORD = "quiet rivers run deep";

	@LocalServerPort
	private int port;

	@Autowired
	private FirstSignIn firstSignIn;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	protected SampleCases cases;

	private Playwright playwright;

	private Browser browser;

	private BrowserContext context;

	private List<Cookie> session = List.of();

	protected Page page;

	@BeforeAll
	void open() {
		Assumptions.assumeTrue(Files.isExecutable(CHROMIUM),
				"Chromium is not at " + CHROMIUM + "; name it with -Dchromium.path");
		PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
		this.playwright = Playwright.create();
		this.browser = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
	}

	@AfterAll
	void close() {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

	@BeforeEach
	void openPage() {
		use(new NewContextOptions().setViewportSize(1280, 900));
	}

	@AfterEach
	void closeWindows() {
		List.copyOf(this.browser.contexts()).forEach(BrowserTest::leave);
	}

	/**
	 * Closes a window. A page that is closed while it goes elsewhere may never say that
	 * it is closed, so each goes to an empty page first; one that cannot ends with the
	 * browser.
	 */
	private static void leave(BrowserContext window) {
		if (window.pages().stream().allMatch(BrowserTest::isLeft)) {
			window.close();
		}
	}

	private static boolean isLeft(Page page) {
		try {
			page.navigate("about:blank", new NavigateOptions().setTimeout(LEAVING_MS));
			return true;
		}
		catch (PlaywrightException ex) {
			return false;
		}
	}

	/** Goes on in another browser window, signed out. */
	protected void use(NewContextOptions options) {
		if (this.context != null) {
			leave(this.context);
		}
		this.context = this.browser.newContext(options.setTimezoneId("Europe/Berlin"));
		this.page = this.context.newPage();
	}

	/** Goes on with the session of an earlier test, without a page, or signs in. */
	protected void goOn() {
		if (this.session.isEmpty()) {
			signIn();
		}
		this.context.addCookies(this.session);
	}

	/** Signs in, or goes on with the session of an earlier test. */
	protected void signIn() {
		if (!this.session.isEmpty()) {
			goOn();
			go("/");
			return;
		}
		SignIn signIn = this.firstSignIn.made().orElseThrow();
		go("/login");
		this.page.fill("#username", signIn.name());
		this.page.fill("#password", signIn.password());
		this.page.click("main button");
		this.session = this.context.cookies().stream().map(BrowserTest::copy).toList();
	}

	/** The page of another person who has signed in, in a window of their own. */
	protected Page anotherPerson(String name) {
		if (this.accounts.named(name).isEmpty()) {
			this.accounts.add(new Account(UUID.randomUUID(), name, Role.STAFF, Standing.ACTIVE, 1, Instant.now()),
					new PasswordHash(this.encoder.encode(PASSWORD)));
		}
		Page page = this.browser.newPage(new NewPageOptions().setViewportSize(1280, 900));
		page.navigate("http://localhost:" + this.port + "/login");
		page.fill("#username", name);
		page.fill("#password", PASSWORD);
		page.click("main button");
		page.waitForURL((url) -> !url.endsWith("/login"));
		return page;
	}

	/**
	 * Takes a picture of all that the page holds, and looks at how it can be read there.
	 */
	protected void check(int width, String name) {
		this.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
		picture(width + "-" + name);
		assertThat(Axe.violations(this.page)).as(name).isEmpty();
		assertThat(this.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name)
			.isEqualTo(true);
	}

	private static Cookie copy(Cookie cookie) {
		return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
	}

	protected void go(String path) {
		this.page.navigate("http://localhost:" + this.port + path);
	}

	/** Presses a key once the page's script listens for keys. */
	protected void press(String key) {
		press(this.page, key);
	}

	/** Presses a key on another person's page once its script listens for keys. */
	protected static void press(Page page, String key) {
		page.waitForLoadState();
		page.keyboard().press(key);
	}

	/** Waits until a page with this heading stands, and its script with it. */
	protected void heading(String text) {
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText(text);
		this.page.waitForLoadState();
	}

	/** Presses a key that leads to another page, and waits until that page is there. */
	protected void onward(String key) {
		this.page.evaluate("document.body.dataset.left = 'yes'");
		press(key);
		this.page.locator("[data-left]").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
		this.page.waitForLoadState();
	}

	/**
	 * Keeps a picture of the page among the build's output, whole unless it is very long.
	 */
	protected void picture(String name) {
		ScreenshotOptions options = new ScreenshotOptions().setPath(Path.of("target", "pages", name + ".png"));
		try {
			boolean whole = (boolean) this.page.evaluate("document.documentElement.scrollHeight <= 4000");
			this.page.screenshot(options.setFullPage(whole));
		}
		catch (PlaywrightException ex) {
			// Chromium cannot always draw the whole of a page that is being updated.
			this.page.screenshot(options.setFullPage(false));
		}
	}

}
