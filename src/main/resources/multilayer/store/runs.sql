-- What the table of runs shows stands in run alone, so that listing reads nothing else.
-- A real number that is NaN is stored as NULL, as SQLite does it.
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  origin_group TEXT NOT NULL,
  shape TEXT NOT NULL,
  optimizer TEXT NOT NULL,
  learning_rate REAL NOT NULL,
  batch_size INTEGER NOT NULL,
  epochs INTEGER NOT NULL,
  epochs_done INTEGER NOT NULL DEFAULT 0,
  seed INTEGER NOT NULL,
  reason TEXT,
  started INTEGER NOT NULL,            -- milliseconds since 1970
  training_nanos INTEGER NOT NULL DEFAULT 0,
  validates_on_test INTEGER NOT NULL DEFAULT 0,
  train_loss REAL, train_accuracy REAL, train_samples INTEGER,
  validation_loss REAL, validation_accuracy REAL, validation_samples INTEGER,
  best_epoch INTEGER NOT NULL DEFAULT 0,
  best_loss REAL, best_accuracy REAL, best_samples INTEGER,
  test_loss REAL, test_accuracy REAL, test_samples INTEGER,
  weights_kept INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER                      -- when it was deleted, milliseconds since 1970
);

CREATE TABLE tag (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;

-- What is asked for of one run at a time.
CREATE TABLE details (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  experiment TEXT NOT NULL,            -- as a project file has it
  parts INTEGER NOT NULL,
  data_checksum TEXT NOT NULL,
  version TEXT NOT NULL,
  host TEXT NOT NULL,
  parent INTEGER,                      -- a run that may be deleted since
  samples INTEGER NOT NULL DEFAULT 0,
  samples_validated INTEGER NOT NULL DEFAULT 0,
  steps_per_epoch INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE epoch (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  step INTEGER NOT NULL,
  train_loss REAL, train_accuracy REAL, train_samples INTEGER NOT NULL,
  validation_loss REAL, validation_accuracy REAL, validation_samples INTEGER,
  learning_rate REAL,
  training_nanos INTEGER NOT NULL,
  samples_per_second REAL,
  PRIMARY KEY (run, epoch)
) WITHOUT ROWID;

-- The losses of an epoch's steps: little-endian 32-bit floats, deflated.
CREATE TABLE steps (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  first_step INTEGER NOT NULL,
  losses BLOB NOT NULL,
  PRIMARY KEY (run, first_step)
);

CREATE TABLE change (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  number INTEGER NOT NULL,
  step INTEGER NOT NULL,
  setting TEXT NOT NULL,
  block INTEGER NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (run, number)
) WITHOUT ROWID;

-- The bytes of a weights.npz.
CREATE TABLE weights (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  npz BLOB NOT NULL,
  PRIMARY KEY (run, epoch)
);
