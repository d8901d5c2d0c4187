package org.inquirytriage.review.live.web;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;

import org.inquirytriage.review.live.OpenPage.Word;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;

class EmitterLineTests {

	private final Queue<Runnable> later = new ArrayDeque<>();

	private final Browser browser = new Browser();

	private final EmitterLine line = new EmitterLine(this.browser, this.later::add);

	@Test
	void writesAWordInAThreadOfItsOwn() {
		this.line.say(Word.CHANGED);
		assertThat(this.browser.read).isEmpty();
		run();
		assertThat(this.browser.read).containsExactly("changed");
	}

	@Test
	void writesOneWordForAllThatABrowserDidNotReadMeanwhile() {
		this.line.say(Word.CHANGED);
		this.line.say(Word.CHANGED);
		this.line.say(Word.BEAT);
		assertThat(this.later).hasSize(1);
		run();
		assertThat(this.browser.read).containsExactly("changed");
	}

	@Test
	void writesTheLastWordBeforeItEnds() {
		this.line.say(Word.OVER);
		this.line.end();
		run();
		assertThat(this.browser.read).containsExactly("over");
		assertThat(this.browser.completed).isTrue();
	}

	@Test
	void endsWhereTheBrowserIsGone() {
		this.browser.gone = true;
		this.line.say(Word.BEAT);
		run();
		assertThat(this.browser.completed).isTrue();
	}

	private void run() {
		while (!this.later.isEmpty()) {
			this.later.remove().run();
		}
	}

	private static final class Browser extends SseEmitter {

		private final List<String> read = new ArrayList<>();

		private boolean gone;

		private boolean completed;

		@Override
		public void send(SseEventBuilder builder) throws IOException {
			if (this.gone) {
				throw new IOException("Broken pipe");
			}
			Set<DataWithMediaType> parts = builder.build();
			parts.stream()
				.map((part) -> part.getData().toString())
				.filter((text) -> text.matches("[a-z]+"))
				.forEach(this.read::add);
		}

		@Override
		public void complete() {
			this.completed = true;
		}

	}

}
