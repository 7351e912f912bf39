import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aliftOf } from '../../../src/core/stats/alift.ts';
import { aucOf } from '../../../src/core/stats/auc.ts';
import { averagePrecision } from '../../../src/core/stats/average-precision.ts';
import { bestByF1, bestByYouden } from '../../../src/core/stats/best-thresholds.ts';
import { baseBrier, brierScore } from '../../../src/core/stats/brier.ts';
import { expectedDeciles, stableDeciles } from '../../../src/core/stats/deciles.ts';
import { delongInterval } from '../../../src/core/stats/delong-interval.ts';
import { gainsAt } from '../../../src/core/stats/gains.ts';
import { fitIsotonic, isotonicChance } from '../../../src/core/stats/isotonic.ts';
import { kendallTauB } from '../../../src/core/stats/kendall-tau-b.ts';
import { kolmogorovSmirnov } from '../../../src/core/stats/kolmogorov-smirnov.ts';
import { fitLogistic, type LogisticFit, logisticChance } from '../../../src/core/stats/logistic.ts';
import { pairedDelong } from '../../../src/core/stats/paired-delong.ts';
import { pointBiserial } from '../../../src/core/stats/point-biserial.ts';
import { spearman } from '../../../src/core/stats/spearman.ts';
import { countsOf, tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { weightsOfEvidence } from '../../../src/core/stats/weight-of-evidence.ts';
import { wilsonInterval } from '../../../src/core/stats/wilson.ts';
import { hasReferenceData } from '../../reference/reference-data.ts';
import { expectClose } from './close-to.ts';
import { REFERENCE_FILES, ReferenceLeads, readFigures } from './reference-figures.ts';

describe.skipIf(!hasReferenceData)('statistics of real leads', () => {
  test('the reference data is at hand', () => expect(hasReferenceData).toBe(true));

  describe.each(REFERENCE_FILES)('%s', (name) => {
    const reference = readFigures(name);
    const leads = new ReferenceLeads(reference);
    const { isWon } = leads;

    describe.each(Object.entries(reference.scores))('%s', (_, figures) => {
      const scores = leads.scoresOf(figures);
      const groups = tieGroups(scores, isWon);

      test('is the very score that the figures are of', () => {
        expect(createHash('sha256').update(scores.join(',')).digest('hex')).toBe(figures.score_vector_sha256);
        expect(countsOf(groups)).toEqual({ won: figures.positives, lost: figures.negatives });
        expect(groups.scores.length).toBe(figures.distinct_scores);
      });

      test('has the AUC and its interval', () => {
        const { twice_U, pairs, auc, gini, delong_se, delong_ci95, delong_ci95_logit } = figures.auc;
        const own = aucOf(groups);
        expect(own).toMatchObject({ twiceU: twice_U, pairs });
        expectClose(own.value, auc);
        expectClose(own.gini, gini);
        const { se, low, high, plainLow, plainHigh } = delongInterval(groups);
        expectClose(se, delong_se);
        expectClose(low, delong_ci95_logit[0]);
        expectClose(high, delong_ci95_logit[1]);
        expectClose(plainLow, delong_ci95[0]);
        expectClose(plainHigh, delong_ci95[1]);
      });

      test('has the correlations', () => {
        expectClose(pointBiserial(groups), figures.correlation.point_biserial);
        expectClose(spearman(groups), figures.correlation.spearman);
        expectClose(kendallTauB(groups), figures.correlation.kendall_tau_b);
      });

      test('has the Kolmogorov–Smirnov gap, average precision and ALIFT', () => {
        const { value, threshold } = kolmogorovSmirnov(groups);
        expectClose(value, figures.ks.statistic);
        expect(threshold).toBe(figures.ks.threshold_score_ge[0]);
        expectClose(averagePrecision(groups), figures.average_precision);
        expectClose(aliftOf(groups), figures.alift);
      });

      test('has the best thresholds with all their equals', () => {
        const { youden, f1 } = figures.best_thresholds;
        expect(bestByYouden(groups)).toEqual({
          threshold: youden.threshold,
          equals: youden.tied_thresholds,
        });
        expect(bestByF1(groups)).toEqual({ threshold: f1.threshold, equals: f1.tied_thresholds });
      });

      test('has the deciles of whole leads', () => {
        const deciles = stableDeciles(scores, isWon);
        expect(deciles.map(({ decile, leads, won, high, low }) => [decile, leads, won, high, low])).toEqual(
          figures.gains_stable.map(({ decile, n, positives, score_high, score_low }) => [
            decile,
            n,
            positives,
            score_high,
            score_low,
          ]),
        );
        figures.gains_stable.forEach(({ conversion, lift }, index) => {
          expectClose(deciles[index]?.rate ?? null, conversion);
          expectClose(deciles[index]?.lift ?? null, lift);
        });
      });

      test('has the expected gains, and deciles that add up to them', () => {
        const gains = gainsAt(
          groups,
          figures.gains_expected.map(({ depth }) => depth),
        );
        const deciles = expectedDeciles(groups);
        let won = 0;
        figures.gains_expected.forEach(({ expected_positives, cum_gain, cum_lift }, index) => {
          expectClose(gains[index]?.won ?? null, expected_positives);
          expectClose(gains[index]?.gain ?? null, cum_gain);
          expectClose(gains[index]?.lift ?? null, cum_lift);
          won += deciles[index]?.won ?? Number.NaN;
          expectClose(won, expected_positives);
        });
      });

      test('has the intervals of its bands and of single scores', () => {
        for (const { n, positives, wilson95 } of [...figures.buckets, ...(figures.distribution ?? [])]) {
          const interval = wilsonInterval(positives, n);
          expectClose(interval?.low ?? null, wilson95?.[0] ?? null);
          expectClose(interval?.high ?? null, wilson95?.[1] ?? null);
        }
      });

      test('has the isotonic blocks and their Brier score', () => {
        const blocks = fitIsotonic(groups);
        expect(blocks.length).toBe(figures.isotonic.n_blocks);
        figures.isotonic.blocks?.forEach(({ score_min, score_max, n, positives, p }, index) => {
          expect(blocks[index]).toMatchObject({ from: score_min, to: score_max, leads: n, won: positives });
          expectClose(blocks[index]?.chance ?? null, p);
        });
        expectClose(
          brierScore(groups, (score) => isotonicChance(blocks, score)),
          figures.isotonic.brier,
        );
        expectClose(baseBrier(figures.positives, figures.negatives), figures.base_brier);
      });

      test('has the logistic curve and its Brier score', () => {
        const fit = fitLogistic(groups) as LogisticFit;
        expectClose(fit.intercept, figures.logistic_1d.intercept);
        expectClose(fit.slope, figures.logistic_1d.slope);
        expectClose(
          brierScore(groups, (score) => logisticChance(fit, score)),
          figures.logistic_1d.brier,
        );
      });
    });

    test.each(reference.paired_delong)('$a against $b has the paired DeLong test', (paired) => {
      const scores = [paired.a, paired.b].map((own) => {
        const figures = reference.scores[own];
        if (!figures) throw new Error(`no score ${own}`);
        return leads.scoresOf(figures);
      }) as [readonly number[], readonly number[]];
      const { difference, se, z, p } = pairedDelong(...scores, isWon);
      expectClose(difference, paired.auc_difference);
      expectClose(se, Math.sqrt(paired.variance_of_difference));
      expectClose(z, paired.z);
      expectClose(p, paired.p_two_sided);
    });

    test.each(Object.entries(reference.woe))('%s has the weights of evidence', (_, { levels, iv_adj }) => {
      const { woe, iv } = weightsOfEvidence(
        levels.map(({ n, positives }) => ({ won: positives, lost: n - positives })),
      );
      levels.forEach(({ woe_adj }, index) => {
        expectClose(woe[index] ?? null, woe_adj);
      });
      expectClose(iv, iv_adj);
    });
  });

  test('a score in tenths has exactly the rank figures of the same score in whole points', () => {
    const reference = readFigures('reference_xeducation.json');
    const leads = new ReferenceLeads(reference);
    const [whole, tenths] = ['combined_unclamped', 'combined_tenths'].map((own) => {
      const groups = tieGroups(leads.scoresOf(reference.scores[own] as never), leads.isWon);
      return [aucOf(groups), delongInterval(groups), spearman(groups), kendallTauB(groups), aliftOf(groups)];
    });
    expect(tenths).toEqual(whole);
  });
});
