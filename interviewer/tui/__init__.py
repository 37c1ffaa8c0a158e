"""The screens: how a person sees and steers everything at a terminal, with a keyboard or a mouse."""
