"""Teaches a small language model the themes; run by main.ts beside it, which says what it is given.

Nothing of this runs when reviews are read. It is Python because no library for TypeScript teaches such
a model in minutes; see docs/decisions/0011.

    fit.py ROWS BASE OUT

ROWS is the file of rows that main.ts writes. BASE is the folder of a BERT model (config.json and
model.safetensors). OUT is the ONNX file to write: two inputs of whole numbers, "ids" and "halves", and
one output, "scores": a row for each piece, in it a log-odds for each theme, for a denial, for each
theme as something absent and for each kind of passage.
"""

import json
import os
import random
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import AutoModel

EPOCHS = 7
BATCH = 32
# The model itself is changed slowly, what is put on top of it faster.
RATE_OF_MODEL = 1.5e-4
RATE_OF_TOP = 1.5e-3
WARMING_UP = 0.1
DROPPED = 0.1
# Most themes are absent from most passages; starting there saves the first rounds.
FIRST_ODDS = -3.0
# What kinds count beside themes.
KINDS = 0.5
# What a theme counts that a passage names only to say it was absent: giving it is worse than another.
DENIED = 2.0
# Each round reads the passages a little differently, so that no single word decides: so many of the words
# are hidden, so many passages stand without their headings, and so many go on with the next passage of
# their kind, as the long paragraphs of reports do.
HIDDEN = 0.1
BARE = 0.1
JOINED = 0.2
SEED = 1


class Tagger(torch.nn.Module):
    """The model with a log-odds on top of it for each piece and theme."""

    def __init__(self, base, kept, outputs):
        super().__init__()
        self.model = AutoModel.from_pretrained(base, add_pooling_layer=False)
        known = self.model.get_input_embeddings().weight.data
        self.model.set_input_embeddings(torch.nn.Embedding.from_pretrained(known[kept], freeze=False))
        self.drop = torch.nn.Dropout(DROPPED)
        self.top = torch.nn.Linear(self.model.config.hidden_size, outputs)
        torch.nn.init.constant_(self.top.bias, FIRST_ODDS)

    def forward(self, ids, halves, here):
        states = self.model(input_ids=ids, token_type_ids=halves, attention_mask=here)
        return self.top(self.drop(states.last_hidden_state.float()))


class ForExport(torch.nn.Module):
    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, ids, halves):
        return self.tagger(ids, halves, torch.ones_like(ids))[0]


def pooled(scores, words):
    """What the words of each passage say together; the same sum as in encoder/meaning.ts."""
    words = words.unsqueeze(-1)
    together = torch.logsumexp(scores.masked_fill(~words, -1e4), 1)
    return together - torch.log(words.float().sum(1).clamp(min=1)) / 2


def padded(rows, name, kind):
    longest = max(len(row["ids"]) for row in rows)
    block = torch.zeros((len(rows), longest), dtype=kind)
    for at, row in enumerate(rows):
        block[at, : len(row[name])] = torch.tensor(row[name], dtype=kind)
    return block


# The lists of a row that have an entry for each piece.
BY_PIECE = ("ids", "halves", "words")


def without_headings(row):
    """The same text with nothing above it: what starts a reading, what ends a half, and the text."""
    text = row["halves"].index(1)
    return {**row, **{name: [row[name][0], *row[name][text - 1 :]] for name in BY_PIECE}}


def joined(row, following, denial):
    """Both texts as one, under the headings of the first; no denial where either carries a theme."""
    text = following["halves"].index(1)
    right = {*row["right"], *following["right"]}
    if any(id < denial for id in right):
        right.discard(denial)
    return {
        **row,
        **{name: row[name][:-1] + following[name][text:] for name in BY_PIECE},
        "right": sorted(right),
        "open": sorted({*row["open"], *following["open"]} - right),
        "denied": sorted({*row["denied"], *following["denied"]} - right),
    }


def hidden(row, unknown):
    pairs = zip(row["ids"], row["words"])
    return {**row, "ids": [unknown if word and random.random() < HIDDEN else id for id, word in pairs]}


def varied(rows, unknown, denial):
    """The rows as one round reads them."""
    found = []
    for row, following in zip(rows, [*rows[1:], None]):
        if random.random() < JOINED and following and following["kind"] == row["kind"]:
            row = joined(row, following, denial)
        if random.random() < BARE:
            row = without_headings(row)
        found.append(hidden(row, unknown))
    return found


def batches(rows):
    """Rows in an order drawn anew, those of like length together."""
    rows = random.sample(rows, len(rows))
    found = []
    for start in range(0, len(rows), BATCH * 16):
        near = sorted(rows[start : start + BATCH * 16], key=lambda row: len(row["ids"]))
        found += [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
    random.shuffle(found)
    return found


def loss_of(tagger, rows, outputs, kinds):
    first_kind = outputs - kinds
    right = torch.zeros((len(rows), first_kind))
    counts = torch.ones((len(rows), first_kind))
    for at, row in enumerate(rows):
        right[at, row["right"]] = 1
        counts[at, row["denied"]] = DENIED
        counts[at, row["open"]] = 0
    ids = padded(rows, "ids", torch.long)
    halves = padded(rows, "halves", torch.long)
    words = padded(rows, "words", torch.bool)
    here = torch.zeros_like(ids)
    for at, row in enumerate(rows):
        here[at, : len(row["ids"])] = 1
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = tagger(ids, halves, here)
    together = pooled(scores.float(), words)
    each = binary_cross_entropy_with_logits(together[:, :first_kind], right, reduction="none")
    kind = torch.tensor([row["kind"] for row in rows])
    off_kind = cross_entropy(together[:, first_kind:], kind)
    return (each * counts).sum(1).mean() + KINDS * off_kind


def fit(tagger, given):
    rows, outputs, kinds = given["rows"], given["outputs"], given["kinds"]
    top = list(tagger.top.parameters())
    optimizer = torch.optim.AdamW(
        [
            {"params": tagger.model.parameters(), "lr": RATE_OF_MODEL},
            {"params": top, "lr": RATE_OF_TOP},
        ],
        weight_decay=0.01,
    )
    steps = EPOCHS * len(batches(rows))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / (WARMING_UP * steps), max(0.02, 1 - step / steps)),
    )
    tagger.train()
    for epoch in range(EPOCHS):
        total = 0.0
        drawn = batches(varied(rows, given["unknown"], given["denial"]))
        for batch in drawn:
            loss = loss_of(tagger, batch, outputs, kinds)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"Round {epoch + 1} of {EPOCHS}: loss {total / len(drawn):.3f}", flush=True)
    tagger.eval()


def export(tagger, out):
    with tempfile.TemporaryDirectory() as folder:
        exact = os.path.join(folder, "exact.onnx")
        ids = torch.tensor([[0, 1, 2, 3]])
        # The quicker way of attending that learning uses cannot be written down as ONNX.
        tagger.model.set_attn_implementation("eager")
        torch.onnx.export(
            ForExport(tagger),
            (ids, torch.zeros_like(ids)),
            exact,
            input_names=["ids", "halves"],
            output_names=["scores"],
            dynamic_axes={"ids": {1: "pieces"}, "halves": {1: "pieces"}, "scores": {0: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(exact, out, weight_type=QuantType.QInt8, per_channel=True)


def main():
    rows_file, base, out = sys.argv[1:]
    random.seed(SEED)
    torch.manual_seed(SEED)
    with open(rows_file, encoding="utf8") as file:
        given = json.load(file)
    tagger = Tagger(base, given["kept"], given["outputs"])
    fit(tagger, given)
    export(tagger, out)


main()
