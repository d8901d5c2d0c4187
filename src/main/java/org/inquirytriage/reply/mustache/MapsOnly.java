package org.inquirytriage.reply.mustache;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;

/**
 * Looks variables up in maps and nowhere else: JMustache's own collectors call methods by
 * name.
 */
final class MapsOnly implements Mustache.Collector {

	private static final Mustache.VariableFetcher ENTRY = (context, name) -> {
		Map<?, ?> map = (Map<?, ?>) context;
		return map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;
	};

	@Override
	public @Nullable Iterator<?> toIterator(Object value) {
		return (value instanceof List<?> list) ? list.iterator() : null;
	}

	@Override
	public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
		return (context instanceof Map<?, ?>) ? ENTRY : null;
	}

	@Override
	public <K, V> Map<K, V> createFetcherCache() {
		return new ConcurrentHashMap<>();
	}

}
