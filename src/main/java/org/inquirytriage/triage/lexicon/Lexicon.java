package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.text.Segment;

/**
 * The emergency signs and clinical cues of one language, ready to be found in segments.
 */
public final class Lexicon {

	private static final int SHORT_SEGMENT = 14;

	private static final int BEFORE = 4;

	private final String language;

	private final Words words;

	private final Map<String, List<String>> wordLists;

	private final EntryIndex emergencySigns;

	private final EntryIndex clinicalCues;

	private final EntryIndex otherCues;

	private final EntryIndex topicCues;

	private final EntryIndex subjects;

	private final Set<String> topicsWithSubject;

	private final List<CompiledContext> contexts;

	private final Courtesy courtesy;

	private record CompiledContext(Context context, List<Pattern> patterns, List<Pattern> except) {
	}

	private record Place(NumberedTokens tokens, List<Segment> segments, List<Integer> firstTokens) {
	}

	private Lexicon(LexiconSource source, WordList dictionary) {
		this.words = new Words(dictionary);
		this.language = source.language();
		this.wordLists = source.wordLists();
		PatternParser parser = new PatternParser(this.words, source.wordLists());
		this.emergencySigns = compile(source.emergencySigns(), parser);
		this.clinicalCues = compile(source.clinicalCues(), parser);
		this.otherCues = compile(source.otherCues(), parser);
		this.topicCues = compile(source.topicCues(), parser);
		this.subjects = compile(source.subjects(), parser);
		this.topicsWithSubject = source.subjects()
			.stream()
			.map(LexiconEntry::group)
			.collect(Collectors.toUnmodifiableSet());
		this.courtesy = new Courtesy(wordList("courtesy"));
		this.contexts = source.contexts()
			.stream()
			.map((context) -> new CompiledContext(context, compile(context.group(), context.variants(), parser),
					compile(context.group(), context.except(), parser)))
			.toList();
	}

	/**
	 * Compiles a lexicon.
	 * @param source as read from its files
	 * @param dictionary the words of the language, which are no misspellings
	 * @throws LexiconException naming the entry whose pattern cannot be read
	 */
	public static Lexicon compile(LexiconSource source, WordList dictionary) {
		return new Lexicon(source, dictionary);
	}

	private static EntryIndex compile(List<LexiconEntry> entries, PatternParser parser) {
		List<EntryIndex.Variant> variants = new ArrayList<>();
		for (int number = 0; number < entries.size(); number++) {
			LexiconEntry entry = entries.get(number);
			for (Pattern pattern : compile(entry.id(), entry.variants(), parser)) {
				variants.add(new EntryIndex.Variant(number, entry, pattern));
			}
		}
		return new EntryIndex(variants);
	}

	private static List<Pattern> compile(String id, List<String> variants, PatternParser parser) {
		try {
			return variants.stream().map(parser::parse).toList();
		}
		catch (IllegalArgumentException ex) {
			throw new LexiconException(id, ex.getMessage() + "", ex);
		}
	}

	/** The language of the lexicon, ISO 639-1. */
	public String language() {
		return this.language;
	}

	/** A list of words that has a name; empty where there is none. */
	public List<String> wordList(String name) {
		return this.wordLists.getOrDefault(name, List.of());
	}

	/**
	 * Every emergency sign in the segments; short neighbours are read together as well.
	 */
	public List<LexiconMatch> emergencySigns(List<Segment> segments) {
		List<Place> single = places(segments);
		List<Place> places = new ArrayList<>(single);
		places.addAll(joined(single));
		return find(this.emergencySigns, places);
	}

	/** Every clinical cue in the segments. */
	public List<LexiconMatch> clinicalCues(List<Segment> segments) {
		return find(this.clinicalCues, places(segments));
	}

	/** Every cue that an inquiry is neither general nor clinical. */
	public List<LexiconMatch> otherCues(List<Segment> segments) {
		return find(this.otherCues, places(segments));
	}

	/** The topics that teach of one subject alone. */
	public Set<String> topicsWithSubject() {
		return this.topicsWithSubject;
	}

	/** The subjects of such topics that are named, each in the group of its topic. */
	public List<LexiconMatch> subjects(List<Segment> segments) {
		return find(this.subjects, places(segments));
	}

	/** The words of topics that are named, each in the group of its topic. */
	public List<LexiconMatch> topicCues(List<Segment> segments) {
		return find(this.topicCues, places(segments));
	}

	/**
	 * Whether a stretch of text is nothing but a greeting, thanks, good wishes or a
	 * closing.
	 */
	public boolean isCourtesy(String text) {
		return this.courtesy.isAllOf(text);
	}

	/**
	 * The names of all signs and cues in a stretch of text, for classifiers to weigh: the
	 * kind, then the group or the id.
	 */
	public Set<String> cueNames(String text) {
		Segment segment = new Segment(Segment.Source.BODY, 0, text.length(), text);
		List<Place> place = places(List.of(segment));
		Set<String> names = new LinkedHashSet<>();
		for (LexiconMatch sign : find(this.emergencySigns, place)) {
			names.add(sign.loweredBy().isEmpty() ? "sign" : "lowered");
			names.add("sign=" + sign.entry().group());
		}
		for (LexiconMatch cue : find(this.clinicalCues, place)) {
			names.add("clinical");
			names.add("clinical=" + cue.entry().group());
		}
		for (LexiconMatch cue : find(this.topicCues, place)) {
			names.add("topic=" + cue.entry().group());
			names.add("topic:" + cue.entry().id());
		}
		return names;
	}

	private List<LexiconMatch> find(EntryIndex entries, List<Place> places) {
		Map<Integer, LexiconMatch> found = new TreeMap<>();
		for (Place place : places) {
			for (EntryIndex.Variant variant : entries.thatMayStandIn(place.tokens())) {
				LexiconMatch before = found.get(variant.number());
				if (before == null || !before.loweredBy().isEmpty()) {
					find(variant, place, places).ifPresent((match) -> found.put(variant.number(), match));
				}
			}
		}
		return List.copyOf(found.values());
	}

	// Where its context lowers every match, the last of them.
	private Optional<LexiconMatch> find(EntryIndex.Variant variant, Place place, List<Place> places) {
		LexiconMatch lowered = null;
		Optional<Phrase.Span> span = span(variant.pattern(), place, places);
		while (span.isPresent()) {
			LexiconMatch match = match(variant.entry(), place, span.get());
			if (match.loweredBy().isEmpty()) {
				return Optional.of(match);
			}
			lowered = match;
			span = variant.pattern().inSegment().getFirst().find(place.tokens(), span.get().from() + 1);
		}
		return Optional.ofNullable(lowered);
	}

	private static Optional<Phrase.Span> span(Pattern pattern, Place place, List<Place> places) {
		Optional<Phrase.Span> first = pattern.inSegment().getFirst().find(place.tokens(), 0);
		boolean all = first.isPresent()
				&& pattern.inSegment().stream().skip(1).allMatch((phrase) -> isIn(phrase, place))
				&& pattern.notInSegment().stream().noneMatch((phrase) -> isIn(phrase, place))
				&& pattern.inMessage()
					.stream()
					.allMatch((phrase) -> places.stream().anyMatch((other) -> isIn(phrase, other)));
		return all ? first : Optional.empty();
	}

	private static boolean isIn(Phrase phrase, Place place) {
		return phrase.find(place.tokens(), 0).isPresent();
	}

	private LexiconMatch match(LexiconEntry entry, Place place, Phrase.Span span) {
		int index = 0;
		while (index + 1 < place.firstTokens().size() && place.firstTokens().get(index + 1) <= span.from()) {
			index++;
		}
		int behind = (index + 1 < place.firstTokens().size()) ? Math.min(span.to(), place.firstTokens().get(index + 1))
				: span.to();
		int start = place.tokens().tokens().get(span.from()).start();
		int end = place.tokens().tokens().get(behind - 1).end();
		List<String> loweredBy = this.contexts.stream()
			.filter((context) -> entry.contexts().contains(context.context().group()))
			.filter((context) -> lowers(context, place, span))
			.map((context) -> context.context().group())
			.distinct()
			.toList();
		return new LexiconMatch(entry, place.segments().get(index), start, end, loweredBy);
	}

	private static boolean lowers(CompiledContext context, Place place, Phrase.Span sign) {
		if (context.except().stream().anyMatch((pattern) -> standsIn(pattern, place))) {
			return false;
		}
		return switch (context.context().scope()) {
			case SEGMENT -> context.patterns().stream().anyMatch((pattern) -> standsIn(pattern, place));
			case BEFORE -> context.patterns().stream().anyMatch((pattern) -> standsBefore(pattern, place, sign));
		};
	}

	private static boolean standsIn(Pattern pattern, Place place) {
		return span(pattern, place, List.of(place)).isPresent();
	}

	private static boolean standsBefore(Pattern pattern, Place place, Phrase.Span sign) {
		Phrase first = pattern.inSegment().getFirst();
		return Stream
			.iterate(first.find(place.tokens(), Math.max(0, sign.from() - BEFORE - 2)), Optional::isPresent,
					(span) -> first.find(place.tokens(), span.orElseThrow().from() + 1))
			.flatMap(Optional::stream)
			.anyMatch((span) -> span.to() <= sign.from() && sign.from() - span.to() <= BEFORE);
	}

	private List<Place> places(List<Segment> segments) {
		return segments.stream()
			.map((segment) -> new Place(NumberedTokens.of(Tokenizer.tokens(segment.text()), this.words),
					List.of(segment), List.of(0)))
			.toList();
	}

	private static List<Place> joined(List<Place> places) {
		List<Place> joined = new ArrayList<>();
		for (int i = 0; i + 1 < places.size(); i++) {
			NumberedTokens first = places.get(i).tokens();
			NumberedTokens second = places.get(i + 1).tokens();
			if (first.size() + second.size() <= 2 * SHORT_SEGMENT) {
				joined.add(new Place(first.followedBy(second),
						List.of(places.get(i).segments().getFirst(), places.get(i + 1).segments().getFirst()),
						List.of(0, first.size())));
			}
		}
		return joined;
	}

}
