"""Whether a sentence sums up what was said."""

from interviewer.core.cues.plain import cue

sums_up = cue(
    r"(?:to|in) (?:sum|summary|short|conclusion|closing)\b",
    r"(?:so )?in (?:a|one) (?:line|sentence|word|nutshell)",
    r"to put it (?:in|short|plainly|simply)",
    r"overall\b",
    r"all in all",
    r"(?:to )?wrap(?:ping)? (?:it )?up",
    r"(?:so|therefore),? (?:no|yes|the answer|my answer|my recommendation|that's why|do we)\b",
    r"my (?:final )?(?:answer|recommendation|pick|call|decision) (?:is|would be)",
    r"bottom line",
    r"what decides\b",
    r"that's (?:why|what) i(?:'d| would)",
)
