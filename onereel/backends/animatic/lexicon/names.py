"""Given names for those a sentence leaves nameless but must be told apart, by the language of the place."""

from __future__ import annotations

from onereel.planfile import Language

NAMES: dict[Language, tuple[str, str]] = {
    Language.EN_US: ("June Ada Ruby Nora Hazel Clara", "Sam Walter Jonah Otis Felix Ray"),
    Language.EN_GB: ("Edie Martha Ivy Beth Agnes Nell", "Tom Alfie Edmund Hugh Jack Wilf"),
    Language.ES: ("Lucía Alma Inés Carmen Paloma Rosa", "Mateo Diego Tomás Pablo Hugo Elías"),
    Language.FR: ("Colette Léa Margot Odile Camille Jeanne", "Luc Émile Bastien Hugo Marcel Théo"),
    Language.HI: ("Meera Asha Kavita Lila Anjali Tara", "Arjun Ravi Kabir Mohan Dev Nikhil"),
    Language.IT: ("Giulia Bianca Ginevra Lina Chiara Stella", "Marco Elio Dario Nino Pietro Luca"),
    Language.JA: ("Hana Yuki Aiko Mio Sumire Emi", "Kenji Haru Ren Takeshi Sora Daichi"),
    Language.PT_BR: ("Marina Clara Iara Beatriz Luzia Inês", "João Davi Tiago Bento Caio Rui"),
    Language.ZH: ("Mei Lan Xia Yun Jing Ling", "Wei Jun Tao Bo Ming Hao"),
}
"""Language → (women's and girls', men's and boys')."""
