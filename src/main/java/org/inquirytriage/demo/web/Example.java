package org.inquirytriage.demo.web;

import java.util.List;

/**
 * A message that a visitor can choose instead of writing one.
 *
 * @param word names it among the messages of the pages
 * @param subject of it
 * @param text of it
 */
record Example(String word, String subject, String text) {

	static final List<Example> ALL = List.of(
			new Example("general", "Parking on Saturday",
					"Hello,\n\nwe are coming to see my aunt on Saturday. Where can we park, and how late are visitors "
							+ "let in?\n\nThank you"),
			new Example("clinical", "My new tablets",
					"Good morning,\n\nsince I started the new blood pressure tablets I feel dizzy when I stand up. "
							+ "Should I stop taking them?"),
			new Example("mixed", "Directions and a question",
					"Hi,\n\nwhich bus stops near you? And is it normal that my ankles are still swollen two weeks "
							+ "after the valve repair?"),
			new Example("emergency", "please help",
					"My husband has crushing pain in his chest and his left arm since ten minutes, he is sweating "
							+ "and grey. What should we do?"),
			new Example("spanish", "Estacionamiento",
					"Buenos días:\n\n¿Dónde puedo estacionar el coche cuando visite a mi madre, y cuál es el horario "
							+ "de visitas?\n\nGracias"),
			new Example("away", "Automatic reply: Out of office",
					"I am out of the office until Monday and will answer your message when I am back."));

}
