package org.inquirytriage.account.web;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the pages: the one that was chosen, else the browser's, else English.
 */
class PageLanguage extends CookieLocaleResolver {

	private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

	private static final Duration REMEMBERED = Duration.ofDays(365);

	PageLanguage() {
		super("language");
		setCookieMaxAge(REMEMBERED);
		setCookieHttpOnly(true);
		setCookieSameSite("Lax");
		setDefaultLocaleFunction(PageLanguage::ofBrowser);
	}

	private static Locale ofBrowser(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.map((wanted) -> Locale.forLanguageTag(wanted.getLanguage()))
			.filter(OFFERED::contains)
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

	@Override
	protected @Nullable Locale parseLocaleValue(String value) {
		return OFFERED.stream().filter((offered) -> offered.toLanguageTag().equals(value)).findFirst().orElse(null);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (locale != null && OFFERED.contains(locale)) {
			super.setLocale(request, response, locale);
		}
	}

}
