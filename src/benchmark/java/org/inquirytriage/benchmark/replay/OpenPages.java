package org.inquirytriage.benchmark.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages one after the other, a few a second, and takes the time at the server. */
final class OpenPages {

	private static final List<String> PATHS = List.of("/queue", "/", "/templates", "/replay", "/reports");

	private static final int WARM = 20;

	private final MockMvc pages;

	private final List<Double> millis = new ArrayList<>();

	private int opened;

	OpenPages(WebApplicationContext context) {
		this.pages = MockMvcBuilders.webAppContextSetup(context)
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
		for (int turn = 0; turn < WARM; turn++) {
			open(PATHS.get(turn % PATHS.size()));
		}
	}

	void openOne() {
		long began = System.nanoTime();
		open(PATHS.get(this.opened++ % PATHS.size()));
		this.millis.add((System.nanoTime() - began) / 1e6);
		try {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void open(String path) {
		try {
			int status = this.pages
				.perform(MockMvcRequestBuilders.get(path)
					.with(SecurityMockMvcRequestPostProcessors.user("ann").roles("ADMIN")))
				.andReturn()
				.getResponse()
				.getStatus();
			if (status != 200) {
				throw new IllegalStateException(path + " answered " + status);
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(path + " could not be opened", ex);
		}
	}

	@Override
	public String toString() {
		List<Double> sorted = this.millis.stream().sorted().toList();
		return String.format(Locale.ROOT, "%d | %.0f | %.0f", sorted.size(), at(sorted, 0.5), at(sorted, 0.95));
	}

	private static double at(List<Double> sorted, double share) {
		return sorted.isEmpty() ? 0.0 : sorted.get((int) (sorted.size() * share));
	}

}
